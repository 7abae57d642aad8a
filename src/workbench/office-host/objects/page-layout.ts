import type { Area } from '../../../core/model/cells';
import type { PrintSetup } from '../../grid/print-setup';
import type { GridSheet } from '../../grid/sheet';
import { asBoolean, asNumber, asRecord, oneOf } from '../arguments';
import type { Member, Members } from '../excel-object';
import { ExcelObject, callable, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import { HeaderFooterGroup } from './headers-footers';

const ORIENTATIONS = { Portrait: 'portrait', Landscape: 'landscape' } as const;
const PAPERS = { A3: 1, A4: 1, A4Small: 1, A5: 1, B4: 1, B5: 1, Letter: 1, Legal: 1, Tabloid: 1, Executive: 1 };
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

type Flag = 'centerHorizontally' | 'centerVertically' | 'blackAndWhite' | 'gridlines' | 'headings';
type Margin = keyof PrintSetup['margins'];

/** `Excel.PageLayout`. The grid does not print; what is set here goes into the file. */
export class PageLayout extends ExcelObject {
  readonly typeName = 'PageLayout';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet,
  ) {
    super(host);
  }

  protected override members(): Members {
    return {
      ...this.settingMembers(),
      ...this.areaMembers(),
      HeadersFooters: readable(() => new HeaderFooterGroup(this.host, this.sheet)),
    };
  }

  private settingMembers(): Members {
    const { sheet } = this;
    return {
      Orientation: writable(
        () => (sheet.print.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
        (value) => this.set({ orientation: ORIENTATIONS[oneOf(ORIENTATIONS, value)] }),
      ),
      PaperSize: writable(
        () => sheet.print.paper,
        (value) => this.set({ paper: oneOf(PAPERS, value) }),
      ),
      Zoom: writable(
        () => wireZoom(sheet.print.zoom),
        (value) => this.set({ zoom: readZoom(value) }),
      ),
      CenterHorizontally: this.flag('centerHorizontally'),
      CenterVertically: this.flag('centerVertically'),
      BlackAndWhite: this.flag('blackAndWhite'),
      PrintGridlines: this.flag('gridlines'),
      PrintHeadings: this.flag('headings'),
      LeftMargin: this.margin('left'),
      RightMargin: this.margin('right'),
      TopMargin: this.margin('top'),
      BottomMargin: this.margin('bottom'),
      HeaderMargin: this.margin('header'),
      FooterMargin: this.margin('footer'),
      SetPrintMargins: command((unit, margins) => {
        const factor = POINTS[oneOf(POINTS, unit)];
        const changes = Object.entries(asRecord(margins)).filter(([, size]) => size !== undefined && size !== null);
        const next = { ...sheet.print.margins };
        for (const [name, size] of changes) next[oneOf(next, name)] = asNumber(size) * factor;
        this.set({ margins: next });
      }),
    };
  }

  private areaMembers(): Members {
    const { host, sheet } = this;
    const areaOf = (range: unknown): Area => host.rangeFrom(range, sheet).area;
    const printArea = () => sheet.print.area && host.rangeOf(sheet, sheet.print.area);
    const titleRows = () => {
      const rows = sheet.print.titleRows;
      return rows && host.rangeFrom(`${rows.first + 1}:${rows.last + 1}`, sheet);
    };
    return {
      SetPrintArea: command((range) => this.set({ area: areaOf(range) })),
      GetPrintAreaOrNullObject: callable(printArea),
      GetPrintArea: callable(() => {
        const range = printArea();
        if (!range) throw officeError('ItemNotFound', '没有设置打印区域。');
        return range;
      }),
      SetPrintTitleRows: command((range) => {
        const { row, rows } = areaOf(range);
        this.set({ titleRows: { first: row, last: row + rows - 1 } });
      }),
      SetPrintTitleColumns: command((range) => {
        const { column, columns } = areaOf(range);
        this.set({ titleColumns: { first: column, last: column + columns - 1 } });
      }),
      GetPrintTitleRowsOrNullObject: callable(titleRows),
    };
  }

  private set(change: Partial<PrintSetup>): void {
    this.sheet.print = { ...this.sheet.print, ...change };
  }

  private flag(name: Flag): Member {
    return writable(
      () => this.sheet.print[name],
      (value) => this.set({ [name]: asBoolean(value) }),
    );
  }

  private margin(name: Margin): Member {
    return writable(
      () => this.sheet.print.margins[name],
      (value) => this.set({ margins: { ...this.sheet.print.margins, [name]: asNumber(value) } }),
    );
  }
}

function readZoom(value: unknown): PrintSetup['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  const pages = (count: unknown): number | null => (count === undefined || count === null ? null : asNumber(count));
  if (scale === undefined || scale === null) {
    return { wide: pages(horizontalFitToPages), tall: pages(verticalFitToPages) };
  }
  const percent = asNumber(scale);
  if (percent < 10 || percent > 400) throw officeError('InvalidArgument', '打印缩放应在 10 与 400 之间。');
  return { scale: percent };
}

function wireZoom(zoom: PrintSetup['zoom']): Record<string, number | null> {
  if ('scale' in zoom) return { scale: zoom.scale };
  return { horizontalFitToPages: zoom.wide, verticalFitToPages: zoom.tall };
}
