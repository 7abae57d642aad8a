import type { FUniver } from '@univerjs/core/facade';
import type { IDataValidationRule, IRange } from '@univerjs/core';
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../core/model/cells';
import { areaOf, rangeOf } from './areas';

export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual'
  | 'lessThan'
  | 'lessThanOrEqual';

/** What a cell accepts 数据有效性, as plain data. Formulas are numbers or text; a formula begins with “=”. */
export type ValidationRule =
  | { type: 'decimal' | 'whole' | 'date' | 'textLength'; operator: Comparison; formula1: string; formula2?: string }
  | { type: 'list'; source: string; dropDown: boolean }
  | { type: 'custom'; formula: string }
  | { type: 'any' };

export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  alert: { style: 'stop' | 'warning' | 'information'; title: string; message: string; show: boolean };
  prompt: { title: string; message: string; show: boolean };
}

const OPERATORS: Readonly<Record<Comparison, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;
const TYPES = {
  decimal: DataValidationType.DECIMAL,
  whole: DataValidationType.WHOLE,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

/** The validations of one sheet. A cell has at most one: a new one takes the cells from the older ones. */
export class SheetValidations {
  constructor(
    private readonly api: FUniver,
    private readonly worksheet: FWorksheet,
  ) {}

  all(): Validation[] {
    return this.worksheet.getDataValidations().map((validation) => plain(validation.rule));
  }

  /** The validation of a cell, or null. */
  at(row: number, column: number): Validation | null {
    const covers = ({ areas }: Validation): boolean =>
      areas.some((a) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns);
    return this.all().find(covers) ?? null;
  }

  set(area: Area, validation: Omit<Validation, 'areas'>): void {
    const builder = this.api.newDataValidation();
    const built = builder.build();
    Object.assign(built.rule, univerRule(validation), { ranges: [rangeOf(area)] });
    this.range(area).setDataValidation(built);
  }

  /** One validation over several areas; its formulas speak of the first cell of the first area. */
  setOver(areas: readonly Area[], validation: Omit<Validation, 'areas'>): void {
    const [first, ...more] = areas;
    if (!first) return;
    this.set(first, validation);
    if (more.length)
      this.range(first)
        .getDataValidation()
        ?.setRanges(areas.map((area) => this.range(area)));
  }

  clear(area: Area): void {
    this.range(area).setDataValidation(null);
  }

  private range(area: Area) {
    return this.worksheet.getRange(area.row, area.column, area.rows, area.columns);
  }
}

function univerRule(validation: Omit<Validation, 'areas'>): Partial<IDataValidationRule> {
  const { rule, alert, prompt } = validation;
  return {
    ...criteria(rule),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: alert.show && rule.type !== 'any',
    errorStyle: STYLES[alert.style],
    errorTitle: alert.title,
    error: alert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

function criteria(rule: ValidationRule): Partial<IDataValidationRule> {
  switch (rule.type) {
    case 'any':
      return { type: DataValidationType.ANY };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    case 'list':
      // As text with an arrow, like a cell: the coloured tags of the grid do not fit into narrow columns.
      return {
        type: DataValidationType.LIST,
        formula1: rule.source,
        showDropDown: rule.dropDown,
        renderMode: rule.dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
      };
    default:
      return {
        type: TYPES[rule.type],
        operator: OPERATORS[rule.operator],
        formula1: rule.formula1,
        formula2: rule.formula2,
      };
  }
}

function plain(rule: IDataValidationRule): Validation {
  return {
    areas: (rule.ranges as IRange[]).map(areaOf),
    rule: plainRule(rule),
    ignoreBlanks: rule.allowBlank ?? true,
    alert: {
      style: keyOf(STYLES, rule.errorStyle) ?? 'stop',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
      show: rule.showErrorMessage ?? true,
    },
    prompt: { title: rule.promptTitle ?? '', message: rule.prompt ?? '', show: rule.showInputMessage ?? false },
  };
}

function plainRule(rule: IDataValidationRule): ValidationRule {
  const type = keyOf(TYPES, rule.type);
  if (type) {
    const numbers: ValidationRule = {
      type,
      operator: keyOf(OPERATORS, rule.operator) ?? 'between',
      formula1: rule.formula1 ?? '',
    };
    if (rule.formula2 !== undefined) numbers.formula2 = rule.formula2;
    return numbers;
  }
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE) {
    return { type: 'list', source: rule.formula1 ?? '', dropDown: rule.showDropDown ?? true };
  }
  if (rule.type === DataValidationType.CUSTOM) return { type: 'custom', formula: rule.formula1 ?? '' };
  return { type: 'any' };
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
