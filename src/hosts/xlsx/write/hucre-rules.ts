import type { CellStyle as HucreStyle, ConditionalRule, DataValidation } from 'hucre/xlsx';
import { areaAddress } from '../../../core/model/cells';
import type { BookBarEnd, BookConditional, BookSheet, BookValidation } from '../../../core/sheet/book';
import type { ConditionalSpec, ValidationSpec } from '../../../core/sheet/spec';
import { formulaToFile } from '../formula-dialect';
import { color } from './hucre-style';

type BarEnd = NonNullable<ConditionalRule['dataBar']>['cfvo'][number];

/** Limits of Excel; beyond them it declares the file damaged. */
const PROMPT_TITLE = 32;
const PROMPT_TEXT = 255;
const LIST_TEXT = 255;

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A validation of a template in the general form. */
function general(spec: ValidationSpec | BookValidation): BookValidation {
  if ('areas' in spec) return spec;
  const { area, rule, alert, prompt } = spec;
  const shared = { areas: [area], ignoreBlanks: true, alert, prompt };
  switch (rule.type) {
    case 'any':
      return { ...shared, rule };
    case 'list':
      if (rule.values.some((value) => value.includes(','))) {
        throw new Error(`下拉列表的选项不能含英文逗号：${areaAddress(area)}`);
      }
      return { ...shared, rule: { type: 'list', source: rule.values.join(','), dropDown: true } };
    case 'decimal': {
      const { operator, minimum } = rule;
      const formula2 = rule.operator === 'between' ? { formula2: String(rule.maximum) } : {};
      return { ...shared, rule: { type: 'decimal', operator, formula1: String(minimum), ...formula2 } };
    }
  }
}

function criteria(rule: BookValidation['rule'], where: string): Omit<DataValidation, 'range'> {
  switch (rule.type) {
    case 'any':
      // The schema's own type for a bare prompt; hucre writes any type it is given but does not list this one.
      return { type: 'none' as never };
    case 'custom':
      return { type: 'custom', formula1: formulaToFile(rule.formula) };
    case 'list':
      if (rule.source.startsWith('=')) return { type: 'list', formula1: formulaToFile(rule.source) };
      if (rule.source.length > LIST_TEXT) throw new Error(`下拉列表不能超过 ${LIST_TEXT} 个字：${where}`);
      return { type: 'list', values: rule.source.split(',') };
    default:
      return {
        type: rule.type,
        operator: rule.operator,
        formula1: formulaToFile(rule.formula1),
        formula2: rule.formula2 === undefined ? undefined : formulaToFile(rule.formula2),
      };
  }
}

/** A validation in the words of hucre. */
export function toValidation(spec: ValidationSpec | BookValidation): DataValidation {
  const { areas, rule, alert, prompt, ignoreBlanks } = general(spec);
  const range = areas.map(areaAddress).join(' ');
  return {
    ...criteria(rule, range),
    range,
    allowBlank: ignoreBlanks,
    showInputMessage: prompt !== null,
    showErrorMessage: alert !== null,
    inputTitle: prompt ? clip(prompt.title, PROMPT_TITLE) : undefined,
    inputMessage: prompt ? clip(prompt.message, PROMPT_TEXT) : undefined,
    errorTitle: alert ? clip(alert.title, PROMPT_TITLE) : undefined,
    errorMessage: alert ? clip(alert.message, PROMPT_TEXT) : undefined,
    errorStyle: alert?.style,
  };
}

function generalConditional(spec: ConditionalSpec | BookConditional): BookConditional {
  if ('areas' in spec) return spec;
  const shared = { areas: [spec.area], stopIfTrue: false };
  if (spec.type === 'dataBar') {
    const [minimum, maximum] = [spec.minimum, spec.maximum].map((value) => ({ type: 'number' as const, value }));
    return { ...shared, type: 'dataBar', minimum: minimum!, maximum: maximum!, color: spec.color };
  }
  const font = {
    ...(spec.bold ? { bold: true } : {}),
    ...(spec.fontColor ? { color: spec.fontColor } : {}),
  };
  const look = { ...(spec.fill ? { fill: spec.fill } : {}), font };
  return { ...shared, type: 'formula', formula: spec.formula, look };
}

function barEnd(end: BookBarEnd): BarEnd {
  switch (end.type) {
    case 'lowest':
      return { type: 'min' };
    case 'highest':
      return { type: 'max' };
    case 'number':
      return { type: 'num', value: String(end.value) };
    case 'formula':
      // Of the schema; hucre writes any type it is given but does not list this one.
      return { type: 'formula' as never, value: formulaToFile(end.formula) };
    default:
      return { type: end.type, value: String(end.value) };
  }
}

function conditionalLook({ fill, font }: BookSheet['styles'][string]): HucreStyle {
  const style: HucreStyle = {};
  if (font?.color || font?.bold || font?.italic || font?.underline) {
    style.font = {
      bold: font.bold || undefined,
      italic: font.italic || undefined,
      underline: font.underline || undefined,
      color: font.color ? color(font.color) : undefined,
    };
  }
  if (fill) style.fill = { type: 'pattern', pattern: 'solid', fgColor: color(fill), bgColor: color(fill) };
  return style;
}

/** A conditional format in the words of hucre; the first one wins. */
export function toConditional(spec: ConditionalSpec | BookConditional, index: number): ConditionalRule {
  const given = generalConditional(spec);
  const shared = {
    range: given.areas.map(areaAddress).join(' '),
    priority: index + 1,
    ...(given.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  if (given.type === 'dataBar') {
    const cfvo = [barEnd(given.minimum), barEnd(given.maximum)];
    return { ...shared, type: 'dataBar', dataBar: { cfvo, color: `FF${color(given.color).rgb}` } };
  }
  const style = conditionalLook(given.look);
  return { ...shared, type: 'expression', formula: formulaToFile(given.formula), style };
}
