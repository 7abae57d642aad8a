import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import type { FindingCounts } from '../report/counts';
import type { Collection } from './collect';
import type { ReadFile, SealState } from './submission';
import { compareText, isSamePeriod, laterFirst, mainPeriod, timeOf, type Choice } from './versions';

/** What came of one unit 单位报送情况. */
export interface UnitReport {
  unit: ReportingUnit;
  /** Files that count for it, the one with most boxes first; none for a missing unit. */
  files: readonly ReadFile[];
  /** The least certain of their seals; null for a missing unit. */
  state: SealState | null;
  sealedBy: string | null;
  /** When the newest of them was sealed or saved, ISO 8601. */
  at: string | null;
  period: ReferencePeriod | null;
  /** The report date of most units is another one. */
  otherPeriod: boolean;
  boxes: number;
  counts: FindingCounts;
  /** Forms of it that other versions replaced. */
  superseded: number;
  /** Of these, how many tell other numbers. */
  differing: number;
  /** A person chose which version counts 人工选定. */
  picked: boolean;
}

const CERTAINTY: readonly SealState[] = ['changed', 'unsealed', 'sealed'];

/** The units of a collection in the order of the plan, the region itself first where it reports; missing ones included. */
export function unitReports({ plan, units, choices }: Collection): UnitReport[] {
  const byUnit = new Map<string, Choice[]>();
  for (const choice of choices) byUnit.set(choice.unit, [...(byUnit.get(choice.unit) ?? []), choice]);
  const period = mainPeriod(choices.filter((choice) => choice.plan === plan.id).map(({ chosen }) => chosen));
  const region = plan.units.filter(({ level, name }) => level === 'province' && byUnit.has(name));
  return [...region, ...units].map((unit) => reportOf(unit, byUnit.get(unit.name) ?? [], plan.id, period));
}

function reportOf(
  unit: ReportingUnit,
  choices: readonly Choice[],
  plan: string,
  common: ReferencePeriod | null,
): UnitReport {
  const boxesOf = new Map<ReadFile, number>();
  const counts: FindingCounts = { error: 0, warning: 0, information: 0, explained: 0 };
  let at: string | null = null;
  for (const { chosen } of choices) {
    boxesOf.set(chosen.file, (boxesOf.get(chosen.file) ?? 0) + 1);
    for (const key of ['error', 'warning', 'information', 'explained'] as const) counts[key] += chosen.form.counts[key];
    const time = timeOf(chosen);
    if (at === null || laterFirst(time, at) < 0) at = time;
  }
  const files = [...boxesOf].sort(([a, m], [b, n]) => n - m || compareText(a.file, b.file)).map(([file]) => file);
  const others = choices.flatMap((choice) => choice.others);
  const own = mainPeriod(choices.filter((choice) => choice.plan === plan).map(({ chosen }) => chosen));
  return {
    unit,
    files,
    state: CERTAINTY.find((state) => files.some((file) => file.state === state)) ?? null,
    sealedBy: files.find(({ sealedBy }) => sealedBy !== null)?.sealedBy ?? null,
    at,
    period: own,
    otherPeriod: choices.length > 0 && !isSamePeriod(own, common),
    boxes: choices.length,
    counts,
    superseded: others.length,
    differing: others.filter(({ changes }) => changes.length > 0).length,
    picked: choices.some(({ picked }) => picked),
  };
}
