import type { Box } from '../model/box';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import { decimal } from '../model/decimal';
import { isOfDate } from './period-total';
import { figureText } from './remarks';
import type { IndicatorTotal } from './indicator-total';
import type { BoxTotal } from './roll-up';
import type { SeriesTotal } from './series-total';
import { numberAt, otherAt, slotOf } from './submission';
import type { Choice } from './versions';

const HEADS = [
  '规划',
  '专栏',
  '代码',
  '指标',
  '计量单位',
  '类型',
  '单位',
  '期间',
  '数值',
  '核实说明',
  '文件',
  '封签',
  '报告期相符',
] as const;

const BOM = '\uFEFF';

/**
 * A field of the file: quoted where it must be. Text from received files that a spreadsheet would take for a formula (it begins with
 * = + - @, a tab or a line break) gets an apostrophe before it; numbers are never text.
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return decimal(value).toString();
  const text = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Every value that counts as one line: unit × indicator × period 规整数据. UTF-8 with its mark, lines end with CR LF. A unit that has not
 * reported an indicator has a line with an empty value, so that missing is seen and never taken for 0.
 */
export function* tidyCsv(boxes: readonly BoxTotal[]): Generator<string> {
  yield `${BOM}${HEADS.join(',')}\r\n`;
  for (const box of boxes) {
    for (const total of box.indicators) yield* linesOf(box, total);
    for (const total of box.series ?? []) yield* monthLines(box, total);
  }
}

function* linesOf(box: BoxTotal, total: IndicatorTotal): Generator<string> {
  const { indicator } = total;
  const region = box.plan.units.filter(({ level }) => level === 'province' && indicator.levels.includes(level));
  const due = [...region, ...box.units.filter(({ level }) => indicator.levels.includes(level))];
  for (const { name } of due) {
    const choice = box.choices.get(name);
    // The region itself is not asked to report to itself.
    if (!choice && region.some((unit) => unit.name === name)) continue;
    for (const { year, label } of total.years) yield lineOf(box, total, name, choice, year, label);
  }
}

/** One line a month that is to be reported or was; its period is the month of the year of the form. */
function* monthLines({ plan, box, period, choices }: BoxTotal, total: SeriesTotal): Generator<string> {
  const { indicator, units, whole } = total;
  for (const { unit, months, explanation } of [...(whole ? [whole] : []), ...units]) {
    const chosen = choices.get(unit.name)?.chosen;
    const asOf = chosen?.form.asOf ?? null;
    for (const [index, { value, other, due }] of months.entries()) {
      if (!due && other === null) continue;
      // What does not count may be of another year.
      const year = (other === null ? (period ?? asOf) : (asOf ?? period))?.year;
      const isOfYear = !asOf || !period || asOf.year === period.year;
      yield csvLine([
        ...factsOf(plan, box, indicator),
        unit.name,
        `${year === undefined ? '' : `${String(year)}年`}${String(index + 1)}月`,
        value ?? other ?? '',
        explanation,
        chosen?.file.file ?? '',
        chosen?.file.state ?? '',
        chosen ? (other === null && isOfYear ? '是' : '否') : '',
      ]);
    }
  }
}

/** The first columns: what the line is about. */
function factsOf(plan: Plan, box: Box, { code, name, unit, class: kind }: Indicator): string[] {
  return [plan.id, box.number, code, name, unit, kind];
}

function lineOf(
  { plan, box, scene }: BoxTotal,
  { indicator }: IndicatorTotal,
  unit: string,
  choice: Choice | undefined,
  year: number,
  label: string,
): string {
  const { form, row } = scene.rowOf(unit, indicator.code) ?? { form: null, row: -1 };
  const slot = form ? slotOf(form, year) : -1;
  const number = form ? numberAt(form, row, slot) : null;
  const other = form ? otherAt(form, row, slot) : null;
  const explanation = form?.explanations.find(([code]) => code === indicator.code)?.[1] ?? '';
  const fields: (string | number)[] = [
    ...factsOf(plan, box, indicator),
    unit,
    label,
    number ?? (other === null ? '' : typeof other === 'string' ? other : figureText(other)),
    explanation,
    choice?.chosen.file.file ?? '',
    choice?.chosen.file.state ?? '',
    form ? (isOfDate(scene, form.asOf, year) ? '是' : '否') : '',
  ];
  return csvLine(fields);
}

function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}
