import { formatReferencePeriod } from '../measure/period';
import type { ReferencePeriod } from '../model/reference-period';
import { momentOf } from './moment';
import { otherChanges, type OtherPeriod } from './other-changes';
import {
  FIRST_PERIOD,
  numberAt,
  otherAt,
  rowAt,
  slotOf,
  type OtherValue,
  type ReadFile,
  type UnitForm,
} from './submission';

/** One version of a unit's form 版本: the form and the file that it came in. */
export interface Version {
  form: UnitForm;
  file: ReadFile;
}

/** A value that two versions of a form tell differently. `period` is a year, 本级基期 / 本级目标, or what it is of a project or a series. */
export interface VersionChange {
  code: string;
  period: number | '本级基期' | '本级目标' | OtherPeriod;
  before: number | OtherValue | null;
  after: number | OtherValue | null;
}

/** The version of a unit's form that counts 采用版本, and the others. */
export interface Choice {
  plan: string;
  box: string;
  unit: string;
  chosen: Version;
  /** A person chose it 人工选定, and not the rule. */
  picked: boolean;
  /** Best first. */
  others: readonly OtherVersion[];
}

/** A version that does not count, with the values in which it differs from the chosen one. Of another report date none are compared. */
export interface OtherVersion {
  version: Version;
  otherPeriod: boolean;
  changes: readonly VersionChange[];
}

/** What is told in place of the values of a version of another report date. */
export const NOT_COMPARED = '报告期不同，不逐项比较';

/** Files that a person chose for forms 人工选定, by `pickKey`. */
export type Picks = ReadonlyMap<string, string>;

/** Under which a person's choice for a form is kept. */
export function pickKey({ unit, plan, box }: Pick<UnitForm, 'unit' | 'plan' | 'box'>): string {
  return `${unit}\n${plan}\n${box}`;
}

/** A report date as a text that sorts by time; none sorts first. */
function periodKey(period: ReferencePeriod | null): string {
  return period ? `${String(period.year)}-${String(period.months).padStart(2, '0')}` : '';
}

export function isSamePeriod(a: ReferencePeriod | null, b: ReferencePeriod | null): boolean {
  return periodKey(a) === periodKey(b);
}

/** The report date of most units 汇总报告期; of several that are equally frequent the newest. Null when none is filled in. */
export function mainPeriod(versions: readonly Version[]): ReferencePeriod | null {
  const units = new Map<string, { period: ReferencePeriod; names: Set<string> }>();
  for (const { form } of versions) {
    if (!form.asOf) continue;
    const key = periodKey(form.asOf);
    const known = units.get(key) ?? { period: form.asOf, names: new Set<string>() };
    known.names.add(form.unit);
    units.set(key, known);
  }
  const sorted = [...units].sort(([a, x], [b, y]) => y.names.size - x.names.size || (a < b ? 1 : -1));
  return sorted[0]?.[1].period ?? null;
}

/** When a version was made: the time of its seal while that is whole, else of the last change of its file. */
export function timeOf({ file }: Version): string {
  const time = file.state === 'sealed' ? file.sealedAt : null;
  return time ?? file.modified;
}

/**
 * Of several versions of a form the one that counts 采用版本: of the file that a person chose, else of the common report date, then a
 * sealed one, then the latest; the order in which the files were given decides nothing. A choice whose file is not there is none.
 */
export function choose(versions: readonly Version[], period: ReferencePeriod | null, pick: string | null): Choice {
  const isPicked = ({ file }: Version): boolean => file.file === pick;
  const sorted = [...versions].sort(
    (a, b) =>
      Number(isPicked(b)) - Number(isPicked(a)) ||
      Number(isSamePeriod(b.form.asOf, period)) - Number(isSamePeriod(a.form.asOf, period)) ||
      compareText(periodKey(b.form.asOf), periodKey(a.form.asOf)) ||
      Number(b.file.state === 'sealed') - Number(a.file.state === 'sealed') ||
      laterFirst(timeOf(a), timeOf(b)) ||
      compareText(a.file.file, b.file.file) ||
      compareText(a.form.sheet, b.form.sheet),
  );
  const chosen = sorted[0]!;
  const { plan, box, unit } = chosen.form;
  const others = sorted.slice(1).map((version): OtherVersion => {
    const otherPeriod = !isSamePeriod(version.form.asOf, chosen.form.asOf);
    return { version, otherPeriod, changes: otherPeriod ? [] : changesBetween(version.form, chosen.form) };
  });
  return { plan, box, unit, chosen, picked: isPicked(chosen), others };
}

/** Order of two times of versions, the later first; equal ones, and those that cannot be read, by their texts. */
export function laterFirst(a: string, b: string): number {
  const [first, second] = [momentOf(a), momentOf(b)];
  return first === second ? compareText(b, a) : second > first ? 1 : -1;
}

/** Texts by their code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Values that an earlier version tells otherwise than a later one. */
function changesBetween(before: UnitForm, after: UnitForm): VersionChange[] {
  const codes = [...new Set([...after.codes, ...before.codes])];
  const years = [...new Set([...after.periods, ...before.periods])].sort((a, b) => a - b);
  const slots = (form: UnitForm): number[] => [
    ...Array(FIRST_PERIOD).keys(),
    ...years.map((year) => slotOf(form, year)),
  ];
  const [left, right] = [slots(before), slots(after)];
  const ofRows = codes.flatMap((code) => {
    const [a, b] = [rowAt(before, code), rowAt(after, code)];
    return left.flatMap((slot, at): VersionChange[] => {
      const was = numberAt(before, a, slot) ?? otherAt(before, a, slot);
      const is = numberAt(after, b, right[at]!) ?? otherAt(after, b, right[at]!);
      if (String(was) === String(is)) return [];
      const period = at < FIRST_PERIOD ? (at === 0 ? '本级基期' : '本级目标') : years[at - FIRST_PERIOD]!;
      return [{ code, period, before: was, after: is }];
    });
  });
  return [...ofRows, ...otherChanges(before, after)];
}

/** Why a version that is not used is not used, in words. */
export function supersededReason({ chosen, picked }: Choice, { version, otherPeriod, changes }: OtherVersion): string {
  const { asOf } = version.form;
  const differing = changes.length === 0 ? '数值相同' : `有 ${String(changes.length)} 个数不同`;
  const numbers = otherPeriod ? NOT_COMPARED : differing;
  if (picked) return `人工选定“${chosen.file.file}”，${numbers}`;
  if (otherPeriod) {
    const period = asOf ? formatReferencePeriod(asOf) : '未填';
    return `报告期为${period}，采用报告期${chosen.form.asOf ? formatReferencePeriod(chosen.form.asOf) : '未填'}的“${chosen.file.file}”，不逐项比较`;
  }
  const why = chosen.file.state === 'sealed' && version.file.state !== 'sealed' ? '有完好封签' : '较新';
  return `被${why}的“${chosen.file.file}”代替，${numbers}`;
}
