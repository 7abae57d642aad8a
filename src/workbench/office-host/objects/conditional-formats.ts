import { intersection } from '../../grid/areas';
import type { ConditionalFormat } from '../../grid/conditionals';
import { asBoolean, oneOf } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelCollection, ExcelObject, callable, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import { CustomConditionalFormat } from './conditional-custom';
import { DataBarConditionalFormat } from './conditional-data-bar';
import type { RangeObject } from './range';

const TYPES = { DataBar: 'dataBar', Custom: 'formula' } as const;

/** `Excel.ConditionalFormatCollection` of a range. Of its kinds, data bars and formulas are modelled. */
export class ConditionalFormatCollection extends ExcelCollection<ConditionalFormatObject> {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(
    host: OfficeHost,
    private readonly range: RangeObject,
  ) {
    super(host);
  }

  override items(): ConditionalFormatObject[] {
    this.host.flush();
    return this.range.sheet.conditionals
      .all()
      .filter((format) => format.areas.some((area) => intersection(area, this.range.inside)))
      .map((format) => new ConditionalFormatObject(this.host, this.range, format));
  }

  protected override keys(format: ConditionalFormatObject): (string | null)[] {
    return [format.id];
  }

  protected override members(): Members {
    return {
      ...super.members(),
      Add: callable((type) => this.add(type)),
      ClearAll: command(() => {
        this.range.guardFormat('allowFormatCells');
        this.host.flush();
        this.host.grid.system(() => this.range.sheet.conditionals.clear(this.range.inside));
      }),
    };
  }

  private add(type: unknown): ConditionalFormatObject {
    this.range.guardFormat('allowFormatCells');
    this.range.grow();
    const known = Object.keys(TYPES).some((key) => key.toLowerCase() === String(type).toLowerCase());
    if (!known) throw officeError('ApiNotFound', `工作台没有实现条件格式 ${String(type)}。`);
    const { conditionals } = this.range.sheet;
    const base = { id: conditionals.newId(), areas: [this.range.inside], stopIfTrue: false };
    const format: ConditionalFormat =
      TYPES[oneOf(TYPES, type)] === 'dataBar'
        ? {
            ...base,
            type: 'dataBar',
            minimum: { type: 'lowest' },
            maximum: { type: 'highest' },
            color: '#638EC6',
            gradient: true,
            showValue: true,
          }
        : { ...base, type: 'formula', formula: '', look: {} };
    const object = new ConditionalFormatObject(this.host, this.range, format);
    object.save('add');
    return object;
  }
}

/** `Excel.ConditionalFormat`. Its properties arrive one by one and are set together. */
export class ConditionalFormatObject extends ExcelObject {
  readonly typeName = 'ConditionalFormat';

  constructor(
    host: OfficeHost,
    readonly range: RangeObject,
    readonly format: ConditionalFormat,
  ) {
    super(host);
  }

  override get id(): string {
    return this.format.id;
  }

  /** Writes the format at the next flush. A formula that was never given makes no format. */
  save(how: 'add' | 'update' = 'update'): void {
    this.range.guardFormat('allowFormatCells');
    const { conditionals } = this.range.sheet;
    this.host.defer(`conditional ${this.id}`, () => {
      if (this.format.type === 'formula' && this.format.formula === '') {
        throw officeError('InvalidArgument', '条件格式缺少公式。');
      }
      if (how === 'add') conditionals.add(this.format);
      else conditionals.update(this.format);
    });
  }

  protected override members(): Members {
    const { format } = this;
    const dataBar = () => (format.type === 'dataBar' ? new DataBarConditionalFormat(this.host, this, format) : null);
    const custom = () => (format.type === 'formula' ? new CustomConditionalFormat(this.host, this, format) : null);
    const present = <T>(part: T | null): T => {
      if (part === null) throw officeError('InvalidOperation', '这个条件格式不是所要的类型。');
      return part;
    };
    return {
      Id: readable(() => format.id),
      Type: readable(() => (format.type === 'dataBar' ? 'DataBar' : 'Custom')),
      Priority: readable(() => this.range.sheet.conditionals.all().findIndex((other) => other.id === format.id)),
      StopIfTrue: writable(
        () => format.stopIfTrue,
        (value) => {
          format.stopIfTrue = asBoolean(value);
          this.save();
        },
      ),
      DataBar: readable(() => present(dataBar())),
      DataBarOrNullObject: readable(dataBar),
      Custom: readable(() => present(custom())),
      CustomOrNullObject: readable(custom),
      GetRange: callable(() => this.host.rangeOf(this.range.sheet, format.areas[0]!)),
      Delete: command(() => {
        this.range.guardFormat('allowFormatCells');
        this.host.flush();
        this.host.grid.system(() => this.range.sheet.conditionals.remove(format.id));
      }),
    };
  }
}
