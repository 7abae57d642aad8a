import type { SingleValue, UnitForm } from './submission';

/** What of a project or of a series of months two versions tell differently. */
export type OtherPeriod =
  | '牵头单位'
  | '阶段'
  | '里程碑计划数'
  | '里程碑完成数'
  | '年度进展'
  | '频度'
  | '黄色预警线'
  | '红色预警线'
  | `${number}月`;

/** A difference between two versions of a form, in a project or a series of months. */
interface OtherChange {
  code: string;
  period: OtherPeriod;
  before: SingleValue;
  after: SingleValue;
}

/** What an earlier version tells otherwise than a later one of projects and series of months 项目与预警监测的变化. */
export function otherChanges(before: UnitForm, after: UnitForm): OtherChange[] {
  const [earlier, later] = [cellsOf(before), cellsOf(after)];
  const codes = new Set([...later.keys(), ...earlier.keys()]);
  return [...codes].flatMap((code) => {
    const [was, is] = [earlier.get(code) ?? [], later.get(code) ?? []];
    const periods = (is.length > 0 ? is : was).map(([period]) => period);
    return periods.flatMap((period, at): OtherChange[] => {
      const [old, now] = [was[at]?.[1] ?? null, is[at]?.[1] ?? null];
      return String(old) === String(now) ? [] : [{ code, period, before: old, after: now }];
    });
  });
}

type Cells = readonly (readonly [OtherPeriod, SingleValue])[];

/** What is filled in, by code. A text that is not there is null, as a number is. */
function cellsOf({ projects = [], series = [] }: UnitForm): Map<string, Cells> {
  const cells = new Map<string, Cells>();
  for (const { code, lead, stage, planned, done, note } of projects)
    cells.set(code, [
      ['牵头单位', lead || null],
      ['阶段', stage || null],
      ['里程碑计划数', planned],
      ['里程碑完成数', done],
      ['年度进展', note && `${String(note[0])}年：${note[1]}`],
    ]);
  for (const { code, frequency, yellow, red, months } of series)
    cells.set(code, [
      ['频度', frequency],
      ['黄色预警线', yellow],
      ['红色预警线', red],
      ...months.map((value, index) => [`${index + 1}月`, value] as const),
    ]);
  return cells;
}
