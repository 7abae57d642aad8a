import type { IConditionFormattingRule, IValueConfig } from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType, CFValueType } from '@univerjs/sheets-conditional-formatting';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { uniqueId } from './ids';
import type { Area } from '../../core/model/cells';
import { areaOf, intersection, rangeOf } from './areas';
import type { CellLook } from './look';
import { lookOf, styleOf } from './look-style';

/** End of a data bar. */
export type BarLimit =
  | { type: 'lowest' }
  | { type: 'highest' }
  | { type: 'number'; value: number }
  | { type: 'percent'; value: number }
  | { type: 'percentile'; value: number }
  | { type: 'formula'; formula: string };

/** A conditional format 条件格式, as plain data: bars, or a look where a formula (with its “=”) holds. */
export type ConditionalFormat = { id: string; areas: Area[]; stopIfTrue: boolean } & (
  | { type: 'dataBar'; minimum: BarLimit; maximum: BarLimit; color: string; gradient: boolean; showValue: boolean }
  | { type: 'formula'; formula: string; look: Pick<CellLook, 'fill' | 'font'> }
);

/** The conditional formats of one sheet, first the one that wins. */
export class SheetConditionals {
  constructor(private readonly worksheet: FWorksheet) {}

  all(): ConditionalFormat[] {
    return this.worksheet
      .getConditionalFormattingRules()
      .map(plain)
      .filter((format) => format !== null);
  }

  add(format: ConditionalFormat): void {
    this.worksheet.addConditionalFormattingRule(univerRule(format));
  }

  update(format: ConditionalFormat): void {
    this.worksheet.setConditionalFormattingRule(format.id, univerRule(format));
  }

  remove(id: string): void {
    this.worksheet.deleteConditionalFormattingRule(id);
  }

  /** Takes the formats away that touch the area. */
  clear(area: Area): void {
    for (const format of this.all()) {
      if (format.areas.some((own) => intersection(own, area))) this.remove(format.id);
    }
  }

  newId(): string {
    return uniqueId('cf');
  }
}

const NEGATIVE_BAR = '#FF0000';

function univerRule(format: ConditionalFormat): IConditionFormattingRule {
  const base = { cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue };
  if (format.type === 'formula') {
    return {
      ...base,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: format.formula,
        style: styleOf(format.look),
      },
    };
  }
  return {
    ...base,
    rule: {
      type: CFRuleType.dataBar,
      isShowValue: format.showValue,
      config: {
        min: limitConfig(format.minimum),
        max: limitConfig(format.maximum),
        isGradient: format.gradient,
        positiveColor: format.color,
        nativeColor: NEGATIVE_BAR,
      },
    },
  };
}

function limitConfig(limit: BarLimit): IValueConfig {
  switch (limit.type) {
    case 'lowest':
      return { type: CFValueType.min };
    case 'highest':
      return { type: CFValueType.max };
    case 'number':
      return { type: CFValueType.num, value: limit.value };
    case 'percent':
      return { type: CFValueType.percent, value: limit.value };
    case 'percentile':
      return { type: CFValueType.percentile, value: limit.value };
    case 'formula':
      return { type: CFValueType.formula, value: limit.formula };
  }
}

function plainLimit(config: IValueConfig): BarLimit {
  switch (config.type) {
    case CFValueType.max:
      return { type: 'highest' };
    case CFValueType.num:
      return { type: 'number', value: Number(config.value) };
    case CFValueType.percent:
      return { type: 'percent', value: Number(config.value) };
    case CFValueType.percentile:
      return { type: 'percentile', value: Number(config.value) };
    case CFValueType.formula:
      return { type: 'formula', formula: String(config.value) };
    default:
      return { type: 'lowest' };
  }
}

/** Rules of other kinds, which only a person can make in the grid, are left out. */
function plain(rule: IConditionFormattingRule): ConditionalFormat | null {
  const base = { id: rule.cfId, areas: rule.ranges.map(areaOf), stopIfTrue: rule.stopIfTrue };
  const config = rule.rule;
  if (config.type === CFRuleType.dataBar) {
    return {
      ...base,
      type: 'dataBar',
      minimum: plainLimit(config.config.min),
      maximum: plainLimit(config.config.max),
      color: config.config.positiveColor,
      gradient: config.config.isGradient,
      showValue: config.isShowValue,
    };
  }
  if (config.type === CFRuleType.highlightCell && config.subType === CFSubRuleType.formula) {
    const { fill, font } = lookOf(config.style);
    return { ...base, type: 'formula', formula: config.value, look: { ...(fill && { fill }), ...(font && { font }) } };
  }
  return null;
}
