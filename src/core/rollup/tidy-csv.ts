import { decimal } from '../model/decimal';
import { isOfDate } from './period-total';
import { figureText } from './remarks';
import type { IndicatorTotal } from './indicator-total';
import type { BoxTotal } from './roll-up';
import { numberAt, otherAt, rowAt, slotOf } from './submission';
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
  for (const box of boxes) for (const total of box.indicators) yield* linesOf(box, total);
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

function lineOf(
  { plan, box, scene }: BoxTotal,
  { indicator }: IndicatorTotal,
  unit: string,
  choice: Choice | undefined,
  year: number,
  label: string,
): string {
  const form = scene.formOf(unit, indicator.code);
  const row = form ? rowAt(form, indicator.code) : -1;
  const slot = form ? slotOf(form, year) : -1;
  const number = form ? numberAt(form, row, slot) : null;
  const other = form ? otherAt(form, row, slot) : null;
  const explanation = form?.explanations.find(([code]) => code === indicator.code)?.[1] ?? '';
  const fields: (string | number)[] = [
    plan.id,
    box.number,
    indicator.code,
    indicator.name,
    indicator.unit,
    indicator.class,
    unit,
    label,
    number ?? (other === null ? '' : typeof other === 'string' ? other : figureText(other)),
    explanation,
    choice?.chosen.file.file ?? '',
    choice?.chosen.file.state ?? '',
    form ? (isOfDate(scene, form.asOf, year) ? '是' : '否') : '',
  ];
  return `${fields.map(csvField).join(',')}\r\n`;
}
