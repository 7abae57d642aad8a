import { parseAddress } from '../../../core/model/cells';
import type { DefinedName } from '../../grid/names';
import type { GridSheet } from '../../grid/sheet';
import { absoluteReference, parseReference } from '../a1';
import { asBoolean, asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelCollection, ExcelObject, callable, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import { RangeObject } from './range';
import { Worksheet } from './worksheet';

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const R1C1 = /^(r\d*c?\d*|c\d*)$/i;

/** `Excel.NamedItemCollection` of the workbook, or of one sheet. */
export class NamedItemCollection extends ExcelCollection<NamedItem> {
  readonly typeName = 'NamedItemCollection';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet | null,
  ) {
    super(host);
  }

  override items(): NamedItem[] {
    const scope = this.sheet?.id ?? null;
    return this.host.grid.names
      .all()
      .filter((name) => name.sheetId === scope)
      .map((name) => new NamedItem(this.host, name));
  }

  protected override keys(item: NamedItem): (string | null)[] {
    return [item.definition.name];
  }

  protected override members(): Members {
    return {
      ...super.members(),
      Add: callable((name, reference, comment) => this.add(asText(name), reference, comment)),
    };
  }

  private add(name: string, reference: unknown, comment: unknown): NamedItem {
    if (!VALID_NAME.test(name) || parseAddress(name) || R1C1.test(name)) {
      throw officeError('InvalidArgument', `名称“${name}”无效：以字开头，不含空格，不像单元格地址。`);
    }
    const { names } = this.host.grid;
    // The grid looks names up without their scope, so one name may not serve two scopes here.
    if (names.all().some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw officeError('ItemAlreadyExists', `已有名称“${name}”。`);
    }
    const definition = this.host.grid.system(() =>
      names.add({
        name,
        formula: formulaOf(reference),
        sheetId: this.sheet?.id ?? null,
        visible: true,
        comment: comment === undefined || comment === null ? '' : asText(comment),
      }),
    );
    this.host.grid.calculation.touch();
    return new NamedItem(this.host, definition);
  }
}

/** `Excel.NamedItem`. */
export class NamedItem extends ExcelObject {
  readonly typeName = 'NamedItem';

  constructor(
    host: OfficeHost,
    readonly definition: DefinedName,
  ) {
    super(host);
  }

  override get id(): string {
    return this.definition.name;
  }

  protected override members(): Members {
    const { definition, host } = this;
    const sheet = definition.sheetId === null ? null : host.grid.sheetById(definition.sheetId);
    return {
      Name: readable(() => definition.name),
      _Id: readable(() => definition.name),
      Type: readable(() => (this.range() ? 'Range' : 'String')),
      Scope: readable(() => (sheet ? 'Worksheet' : 'Workbook')),
      Value: readable(() => definition.formula.replace(/^=/, '').replace(/\$/g, '')),
      Formula: writable(
        () => definition.formula,
        (value) => this.update({ formula: formulaOf(asText(value)) }),
      ),
      Visible: writable(
        () => definition.visible,
        (value) => this.update({ visible: asBoolean(value) }),
      ),
      Comment: writable(
        () => definition.comment,
        (value) => this.update({ comment: asText(value) }),
      ),
      Worksheet: readable(() => {
        if (!sheet) throw officeError('ItemNotFound', `名称“${definition.name}”属于整个工作簿。`);
        return new Worksheet(host, sheet);
      }),
      WorksheetOrNullObject: readable(() => sheet && new Worksheet(host, sheet)),
      GetRange: callable(() => {
        const range = this.range();
        if (!range) throw officeError('ItemNotFound', `名称“${definition.name}”不是区域。`);
        return range;
      }),
      GetRangeOrNullObject: callable(() => this.range()),
      Delete: command(() => host.grid.system(() => host.grid.names.remove(definition))),
    };
  }

  private range(): RangeObject | null {
    const reference = parseReference(this.definition.formula);
    const sheet = reference?.sheet ? this.host.grid.sheetByName(reference.sheet) : null;
    return reference && sheet && this.host.rangeOf(sheet, reference.area);
  }

  private update(change: Partial<DefinedName>): void {
    Object.assign(this.definition, change);
    this.host.grid.system(() => this.host.grid.names.update(this.definition));
    this.host.grid.calculation.touch();
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof RangeObject) return `=${absoluteReference(reference.sheet.name, reference.area)}`;
  const text = typeof reference === 'number' ? String(reference) : asText(reference);
  return text.startsWith('=') ? text : `=${text}`;
}
