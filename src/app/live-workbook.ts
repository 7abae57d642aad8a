import type { Catalogue } from '../core/model/catalogue';
import { parseAddress, type SheetCells } from '../core/model/cells';
import type { Finding } from '../core/model/finding';
import type { SheetReading } from '../core/model/reading';
import { createValidator } from '../core/rules/incremental';
import { isSameReading } from '../core/rules/support/same';
import type { EditEvent, WorkbookHost } from './ports/workbook-host';
import { readingsOf, rememberingReader } from './readings';
import { withRenewedExplanations } from './renewed-explanations';
import { relationFindings } from './relations';
import { showFindings } from './show-findings';
import { reportOf, type ValidationReport } from './validation-report';

/** What a live check needs of its host. */
type CheckedHost = Pick<WorkbookHost, 'listSheets' | 'readSheets' | 'showMarks'>;

/**
 * What is known of the open workbook between edits 即时审核: an edit reads its own sheets only, yet is checked against all others,
 * so that sums between sheets, doubled forms and written relations are found, and go, while the person types.
 */
export class LiveWorkbook {
  private cells: ReadonlyMap<string, SheetCells> | null = null;
  /** Names of the sheets that were forms at the last check. */
  private forms: readonly string[] = [];
  private findings: ReadonlyMap<string, readonly Finding[]> = new Map();
  private catalogue: Catalogue | null = null;
  private readonly reader = rememberingReader();
  private readonly validate = createValidator();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: CheckedHost) {}

  /**
   * Checks what edits can affect: the sheets edited, and those whose findings change with them, 审核关系 among them. Null when
   * nothing changes, as when only the 审核 column was touched. Two syncs to read, one to mark, one more where other sheets change.
   */
  check(catalogue: Catalogue, edits: readonly EditEvent[]): Promise<ValidationReport | null> {
    const checked = this.queue.then(() => this.checkNow(catalogue, edits));
    this.queue = checked.catch(() => undefined);
    return checked;
  }

  /** The whole workbook was validated otherwise: what was found is known, and the next edit reads everything again. */
  remember(catalogue: Catalogue, report: ValidationReport): void {
    this.cells = null;
    this.catalogue = catalogue;
    this.forms = report.sheets.map(({ sheet }) => sheet);
    this.findings = grouped(report.findings);
  }

  private async checkNow(catalogue: Catalogue, edits: readonly EditEvent[]): Promise<ValidationReport | null> {
    const edited = new Set(edits.map(({ sheet }) => sheet));
    const { cells, sheets } = withRenewedExplanations(await this.read(edited), edits, catalogue, this.reader);
    const touched = sheets.filter((sheet) =>
      edits.some((edit) => edit.sheet === sheet.sheet && !isInVerdictColumn(edit.area, sheet)),
    );
    const first = this.catalogue !== catalogue;
    this.cells = cells;
    const bySheet = grouped([...this.validate(sheets), ...(await relationFindings([...cells.values()], sheets))]);
    const isChanged = (sheet: string): boolean => !isSameReading(this.findings.get(sheet), bySheet.get(sheet));
    const changed = sheets.filter((sheet) => touched.includes(sheet) || (!first && isChanged(sheet.sheet)));
    const forms = sheets.map(({ sheet }) => sheet);
    const gone = this.forms.filter((sheet) => !forms.includes(sheet));
    const elsewhere = [...new Set([...this.findings.keys(), ...bySheet.keys()])].filter(
      (sheet) => !forms.includes(sheet),
    );
    const shown = changed.length === 0 ? [] : await this.asTheyStand(changed, edited, catalogue);
    const found = shown.flatMap(({ sheet }) => bySheet.get(sheet) ?? []);
    if (shown.length > 0) await showFindings(this.host, shown, found);
    const isNews = shown.length > 0 || gone.length > 0 || elsewhere.some(isChanged);
    // Only now: a check that fails on the way is done again and must find the same changes.
    this.catalogue = catalogue;
    this.forms = forms;
    this.findings = bySheet;
    if (!isNews) return null;
    const findings = [...found, ...elsewhere.flatMap((sheet) => bySheet.get(sheet) ?? [])];
    return reportOf(
      shown,
      findings,
      gone.filter((sheet) => cells.has(sheet)),
      gone,
    );
  }

  /** The cells of all sheets; only edited ones are read again while the sheets are the same. */
  private async read(edited: ReadonlySet<string>): Promise<ReadonlyMap<string, SheetCells>> {
    const known = this.cells;
    const names = (await this.host.listSheets()).map(({ name }) => name);
    if (!known || names.length !== known.size || names.some((name) => !known.has(name)))
      return byName(await this.host.readSheets());
    const fresh = byName(await this.host.readSheets(names.filter((name) => edited.has(name))));
    return new Map(names.map((name) => [name, fresh.get(name) ?? known.get(name)!]));
  }

  /** 审核 cells of a sheet that was not read just now may hold what was written since. */
  private async asTheyStand(
    sheets: readonly SheetReading[],
    edited: ReadonlySet<string>,
    catalogue: Catalogue,
  ): Promise<SheetReading[]> {
    const names = sheets.map(({ sheet }) => sheet).filter((name) => !edited.has(name));
    if (names.length === 0 || !this.cells) return [...sheets];
    const fresh = byName(await this.host.readSheets(names));
    this.cells = new Map([...this.cells].map(([name, cells]) => [name, fresh.get(name) ?? cells]));
    const wanted = new Set(sheets.map(({ sheet }) => sheet));
    return readingsOf([...this.cells.values()], catalogue, this.reader).sheets.filter(({ sheet }) => wanted.has(sheet));
  }
}

function byName(cells: readonly SheetCells[]): Map<string, SheetCells> {
  return new Map(cells.map((sheet) => [sheet.name, sheet]));
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.sheet, [...(groups.get(finding.sheet) ?? []), finding]);
  return groups;
}

function isInVerdictColumn(area: string, reading: SheetReading): boolean {
  const verdict = parseAddress((reading.rows[0] ?? reading.projects?.[0])?.verdict.cell ?? '');
  const [from = '', to = from] = area.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  return (
    verdict !== null &&
    first !== null &&
    last !== null &&
    first.column === verdict.column &&
    last.column === verdict.column
  );
}
