import { formatReferencePeriod } from '../../core/measure/period';
import type { ReferencePeriod } from '../../core/model/reference-period';
import type { FindingCounts } from '../../core/report/counts';
import type { Gathered } from '../../core/rollup/result';
import type { ReadFile, RejectedFile, SealState } from '../../core/rollup/submission';
import type { UnitReport } from '../../core/rollup/unit-reports';
import { compareText, laterFirst, timeOf, type Choice, type Version } from '../../core/rollup/versions';

/** One of the files that a unit sent 一份报表. */
export interface VersionRow {
  file: string;
  /** Whether all, some or none of its forms for the unit count. */
  use: 'used' | 'partly' | 'replaced';
  /** 报告期 in words; null when none is filled in. */
  period: string | null;
  state: SealState;
  /** When it was sealed or saved, ISO 8601. */
  at: string;
  by: string | null;
  /** Values in which it differs from what counts; null where it is of another report date, and nothing is compared. */
  differing: number | null;
}

/** What came of one unit, as it is shown 单位报送情况. */
export interface UnitRow {
  unit: string;
  display: string;
  /** Null for a unit of which nothing came. */
  state: SealState | null;
  at: string | null;
  by: string | null;
  period: string | null;
  /** The report date of most units is another one. */
  otherPeriod: boolean;
  boxes: number;
  counts: FindingCounts;
  /** A person chose among its files. */
  picked: boolean;
  /** Its files, those that count first, then the latest. */
  versions: readonly VersionRow[];
  /** What must be known of its files, in Chinese. */
  remarks: readonly string[];
}

/** A file that is not used, with its reason in Chinese. */
export type RefusedRow = Pick<RejectedFile, 'file' | 'reason'>;

/** All that is shown of the files received so far 收表情况. */
export interface RollupView {
  plan: { id: string; name: string } | null;
  /** Plans that came, by the name to show. */
  plans: readonly { id: string; name: string }[];
  units: readonly UnitRow[];
  /** Units that are to report, and those of them of which nothing came; the region is not among them. */
  expected: number;
  missing: number;
  refused: readonly RefusedRow[];
  /** Files that were read, used or not. */
  files: number;
  /** Why nothing can be rolled up though something came, in Chinese. */
  problem: string | null;
}

const words = (period: ReferencePeriod | null): string | null => (period ? formatReferencePeriod(period) : null);

/** The rows of the units, in the order of the plan. */
export function unitRows({ collection, units }: Gathered): UnitRow[] {
  const byUnit = new Map<string, Choice[]>();
  for (const choice of collection.choices) byUnit.set(choice.unit, [...(byUnit.get(choice.unit) ?? []), choice]);
  return units.map((report) => unitRow(report, byUnit.get(report.unit.name) ?? []));
}

function unitRow(report: UnitReport, choices: readonly Choice[]): UnitRow {
  const { unit, state, at, sealedBy, period, otherPeriod, boxes, counts, picked, files } = report;
  const slips = files.flatMap((file) => file.slips.filter((slip) => slip.unit === unit.name));
  const remarks = [...files.flatMap((file) => file.remarks), ...slips.map(({ message }) => message)];
  return {
    unit: unit.name,
    display: unit.display,
    state,
    at,
    by: sealedBy,
    period: words(period),
    otherPeriod,
    boxes,
    counts,
    picked,
    versions: versionRows(choices),
    remarks: [...new Set(remarks)],
  };
}

/** How the forms of one file fared against those of the others. */
interface Fared {
  first: Version;
  used: number;
  replaced: number;
  differing: number | null;
}

function versionRows(choices: readonly Choice[]): VersionRow[] {
  const byFile = new Map<ReadFile, Fared>();
  const of = (version: Version): Fared => {
    const known = byFile.get(version.file) ?? { first: version, used: 0, replaced: 0, differing: 0 };
    byFile.set(version.file, known);
    return known;
  };
  for (const { chosen, others } of choices) {
    of(chosen).used += 1;
    for (const { version, otherPeriod, changes } of others) {
      const own = of(version);
      own.replaced += 1;
      own.differing = otherPeriod || own.differing === null ? null : own.differing + changes.length;
    }
  }
  const fared = [...byFile.values()].sort(
    (a, b) =>
      Number(b.used > 0) - Number(a.used > 0) ||
      laterFirst(timeOf(a.first), timeOf(b.first)) ||
      compareText(a.first.file.file, b.first.file.file),
  );
  return fared.map(({ first, used, replaced, differing }) => ({
    file: first.file.file,
    use: used === 0 ? 'replaced' : replaced === 0 ? 'used' : 'partly',
    period: words(first.form.asOf),
    state: first.file.state,
    at: timeOf(first),
    by: first.file.sealedBy,
    differing,
  }));
}
