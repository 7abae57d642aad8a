import type { Comparison, Validation, ValidationRule } from '../../grid/validations';
import { asBoolean, asRecord, asText, oneOf } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import type { RangeObject } from './range';

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<string, Comparison>;
const ALERTS = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const NUMERIC = { decimal: 'decimal', wholeNumber: 'whole', date: 'date', textLength: 'textLength' } as const;
const TYPE_NAMES: Readonly<Record<ValidationRule['type'], string>> = {
  any: 'None',
  decimal: 'Decimal',
  whole: 'WholeNumber',
  date: 'Date',
  textLength: 'TextLength',
  list: 'List',
  custom: 'Custom',
};

type Draft = Omit<Validation, 'areas'>;

const EMPTY: Draft = {
  rule: { type: 'any' },
  ignoreBlanks: true,
  alert: { style: 'stop', title: '', message: '', show: true },
  prompt: { title: '', message: '', show: false },
};

/** `Excel.DataValidation` of a range. Rule, alert and prompt arrive one by one and are set together. */
export class DataValidationObject extends ExcelObject {
  readonly typeName = 'DataValidation';

  constructor(
    host: OfficeHost,
    private readonly range: RangeObject,
  ) {
    super(host);
  }

  protected override members(): Members {
    return {
      Type: readable(() => TYPE_NAMES[this.current().rule.type]),
      Rule: writable(
        () => wireRule(this.current().rule),
        (value) => this.set({ rule: readRule(value) }),
      ),
      IgnoreBlanks: writable(
        () => this.current().ignoreBlanks,
        (value) => this.set({ ignoreBlanks: asBoolean(value) }),
      ),
      ErrorAlert: writable(
        () => {
          const { alert } = this.current();
          return {
            style: keyOf(ALERTS, alert.style),
            title: alert.title,
            message: alert.message,
            showAlert: alert.show,
          };
        },
        (value) => this.set({ alert: readAlert(value) }),
      ),
      Prompt: writable(
        () => {
          const { prompt } = this.current();
          return { title: prompt.title, message: prompt.message, showPrompt: prompt.show };
        },
        (value) => this.set({ prompt: readPrompt(value) }),
      ),
      Clear: command(() => {
        this.range.guardFormat();
        this.host.flush();
        this.host.grid.system(() => this.range.sheet.validations.clear(this.range.inside));
      }),
    };
  }

  private current(): Draft {
    return this.range.sheet.validations.at(this.range.area.row, this.range.area.column) ?? EMPTY;
  }

  private set(change: Partial<Draft>): void {
    this.range.guardFormat();
    this.range.grow();
    const key = `validation ${this.range.key}`;
    const draft = this.host.draft(key, (): Draft => {
      const { rule, ignoreBlanks, alert, prompt } = this.current();
      return { rule, ignoreBlanks, alert, prompt };
    });
    Object.assign(draft, change);
    this.host.defer(key, () => this.range.sheet.validations.set(this.range.inside, draft));
  }
}

function readRule(value: unknown): ValidationRule {
  const given = Object.entries(asRecord(value)).filter(([, part]) => part !== undefined && part !== null);
  const [kind, part] = given[0] ?? [];
  if (given.length !== 1 || kind === undefined) {
    throw officeError('InvalidArgument', '数据有效性规则应恰有一种类型。');
  }
  const rule = asRecord(part);
  if (kind === 'list') {
    return { type: 'list', source: asText(rule.source), dropDown: rule.inCellDropDown !== false };
  }
  if (kind === 'custom') return { type: 'custom', formula: asText(rule.formula) };
  if (!(kind in NUMERIC)) throw officeError('InvalidArgument', `不认识的数据有效性类型 ${kind}。`);
  const operator = OPERATORS[oneOf(OPERATORS, rule.operator)];
  const between = operator === 'between' || operator === 'notBetween';
  return {
    type: NUMERIC[kind as keyof typeof NUMERIC],
    operator,
    formula1: limit(rule.formula1),
    ...(between && { formula2: limit(rule.formula2) }),
  };
}

function limit(value: unknown): string {
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) {
    throw officeError('InvalidArgument', '数据有效性的界限应为数值或公式。');
  }
  return String(value);
}

function wireRule(rule: ValidationRule): Record<string, unknown> {
  if (rule.type === 'any') return {};
  if (rule.type === 'custom') return { custom: { formula: rule.formula } };
  if (rule.type === 'list') return { list: { source: rule.source, inCellDropDown: rule.dropDown } };
  const plain = (text: string): string | number => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  return {
    [keyOf(NUMERIC, rule.type)]: {
      formula1: plain(rule.formula1),
      ...(rule.formula2 !== undefined && { formula2: plain(rule.formula2) }),
      operator: keyOf(OPERATORS, rule.operator),
    },
  };
}

function readAlert(value: unknown): Draft['alert'] {
  const { style, title, message, showAlert } = asRecord(value);
  return {
    style: ALERTS[style === undefined ? 'Stop' : oneOf(ALERTS, style)],
    title: text(title, TITLE_LENGTH),
    message: text(message, MESSAGE_LENGTH),
    show: showAlert !== false,
  };
}

function readPrompt(value: unknown): Draft['prompt'] {
  const { title, message, showPrompt } = asRecord(value);
  return { title: text(title, TITLE_LENGTH), message: text(message, MESSAGE_LENGTH), show: showPrompt !== false };
}

const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

/** Excel refuses longer titles and messages. */
function text(value: unknown, longest: number): string {
  const given = value === undefined || value === null ? '' : asText(value);
  if (given.length > longest) throw officeError('InvalidArgument', `提示文字不得超过 ${longest} 个字：${given}`);
  return given;
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V): K {
  return (Object.keys(table) as K[]).find((key) => table[key] === value)!;
}
