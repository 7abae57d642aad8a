import type { Indicator } from './indicator';
import { planYears, type Plan } from './plan';
import type { Project } from './project';

/**
 * Kind of a box 专栏类型: `indicators` has an entry column for each year, `outcomes` has one outcome column
 * (METHOD §2 “Outcome boxes”); the others are works, series and networks.
 */
export type BoxKind =
  'indicators' | 'outcomes' | 'works' | 'warning' | 'campaign' | 'coverage' | 'dimensions' | 'text-targets';

/** A boxed table of a plan 专栏. */
export interface Box {
  /** What `--box` takes: "2", "7", 附录, 正文目标. */
  id: string;
  planId: string;
  /** As printed without blanks: 专栏2, 专栏七. */
  number: string;
  title: string;
  kind: BoxKind;
  available: boolean;
  /** Why the box is not available, in Chinese. */
  reason: string | null;
  /** Line of the box title in the source text. */
  line: number | null;
  /** Heads of the printed columns: 2020年, 2025年. */
  columnHeads: { baseline: string; target: string; outcome: string | null; previousTarget: string | null };
  /** Footnotes as printed. */
  footnotes: readonly string[];
  /** Set when the sheet belongs to another plan (专栏1 of the 十四五 is the 十三五's). */
  sameAs: { planId: string; boxId: string } | null;
  indicators: readonly Indicator[];
  /** Projects and actions in printed order (boxes of works); their quantified targets are `indicators`. */
  projects: readonly Project[];
  /** Years of the entry columns where they are not the plan's (彩虹计划 2010—2012). */
  years: { first: number; last: number } | null;
}

/** Years of the entry columns of a box in order: its own where the document gives them, else the plan's. */
export function boxYears(plan: Pick<Plan, 'startYear' | 'endYear'>, box: Pick<Box, 'years'>): number[] {
  return planYears(box.years ? { startYear: box.years.first, endYear: box.years.last } : plan);
}

/** The plan with the years of the box in place of its own 本栏期间, by which values of the box are judged. */
export function boxTerm(plan: Plan, box: Pick<Box, 'years'> | undefined): Plan {
  return box?.years ? { ...plan, startYear: box.years.first, endYear: box.years.last } : plan;
}
