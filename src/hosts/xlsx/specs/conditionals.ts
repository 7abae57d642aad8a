import type { ConditionalRule } from 'hucre/xlsx';
import { address } from '../../../core/model/cells';
import type { BookBarEnd, BookConditional } from '../../../core/sheet/book';
import { formulaFromFile } from '../formula-dialect';
import type { LookBook } from './looks';
import { areasOf } from './validations';

type BarEnd = NonNullable<ConditionalRule['dataBar']>['cfvo'][number];

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** The condition as a formula about the first cell of the format, without “=”; null when it has none. */
function condition(rule: ConditionalRule, cell: string): string | null {
  const [first = '', second = ''] = [rule.formula ?? []].flat();
  switch (rule.type) {
    case 'expression':
      return first || null;
    case 'cellIs':
      if (rule.operator === 'between') return `AND(${cell}>=${first},${cell}<=${second})`;
      if (rule.operator === 'notBetween') return `OR(${cell}<${first},${cell}>${second})`;
      return rule.operator && first ? `${cell}${COMPARISONS[rule.operator]}${first}` : null;
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'containsBlanks':
    case 'notContainsBlanks':
      // Excel writes the condition out beside the type.
      return first || null;
    default:
      return null;
  }
}

function barEnd(end: BarEnd | undefined, fallback: 'lowest' | 'highest'): BookBarEnd {
  const value = Number(end?.value);
  switch (end?.type as string | undefined) {
    case 'num':
      return Number.isFinite(value) ? { type: 'number', value } : { type: fallback };
    case 'percent':
    case 'percentile':
      return { type: end!.type as 'percent' | 'percentile', value };
    case 'formula':
      return { type: 'formula', formula: formulaFromFile(end!.value ?? '') };
    default:
      return { type: fallback };
  }
}

/** Conditional formats of a sheet 条件格式, the first one wins; `lost` counts those of other kinds (colour scales, icons). */
export function readConditionals(
  rules: readonly ConditionalRule[],
  looks: LookBook,
): { formats: BookConditional[]; lost: number } {
  const formats: BookConditional[] = [];
  let lost = 0;
  for (const rule of [...rules].sort((a, b) => a.priority - b.priority)) {
    const areas = areasOf(rule.range);
    const first = areas[0];
    const shared = { areas, stopIfTrue: rule.stopIfTrue ?? false };
    if (first && rule.type === 'dataBar' && rule.dataBar) {
      const [minimum, maximum] = rule.dataBar.cfvo;
      formats.push({
        ...shared,
        type: 'dataBar',
        minimum: barEnd(minimum, 'lowest'),
        maximum: barEnd(maximum, 'highest'),
        color: `#${rule.dataBar.color.slice(-6).toUpperCase() || '638EC6'}`,
      });
      continue;
    }
    const formula = first ? condition(rule, address(first.row, first.column)) : null;
    if (formula === null) {
      lost += 1;
      continue;
    }
    const font = looks.font(rule.style?.font);
    const fill = looks.fill(rule.style?.fill, true);
    const look = { ...(fill ? { fill } : {}), ...(Object.keys(font).length ? { font } : {}) };
    formats.push({ ...shared, type: 'formula', formula: formulaFromFile(formula), look });
  }
  return { formats, lost };
}
