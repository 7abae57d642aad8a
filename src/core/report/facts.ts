import { formatReferencePeriod } from '../measure/period';
import type { Finding } from '../model/finding';
import type { Plan, PlanSettings } from '../model/plan';
import type { SheetReading } from '../model/reading';
import { RULES } from '../rules/index';
import { countFindings, type FindingCounts } from './counts';

/** A sheet that was checked 审核的报表. */
export interface CheckedSheet {
  sheet: string;
  plan: string;
  box: string;
  title: string;
  unit: string | null;
  period: string | null;
  counts: FindingCounts;
}

/** One threshold of the validation 阈值, in words: 同比变动过大 30%. */
interface Threshold {
  name: string;
  value: string;
}

/** Everything a validation report tells 审核报告, whatever its form. */
export interface ReportFacts {
  /** When the check ran, ISO 8601; the core has no clock. */
  time: string;
  /** Program and version that checked. */
  program: string;
  /** What the person did to have it checked: plan check, 全部审核. */
  trigger: string;
  /** Name of the file, or null for the open workbook. */
  file: string | null;
  /** How many rules there are. */
  rules: number;
  sheets: readonly CheckedSheet[];
  counts: FindingCounts;
  /** 核实性 findings that still want an explanation. */
  open: number;
  /** Thresholds of the plans that were checked; those of several plans stand one after the other. */
  thresholds: readonly Threshold[];
  findings: readonly Finding[];
}

/** When, by what and on what occasion a report is made 报告出处. `time` is ISO 8601. */
export interface ReportOrigin {
  time: string;
  program: string;
  trigger: string;
  file?: string | null;
}

/** What a check of these readings found, as facts of a report. */
export function reportFacts(
  readings: readonly SheetReading[],
  findings: readonly Finding[],
  made: ReportOrigin,
): ReportFacts {
  const plans = new Map(readings.map(({ plan }) => [plan.id, plan]));
  const sheets = readings.map((sheet) => ({
    sheet: sheet.sheet,
    plan: sheet.plan.shortName,
    box: sheet.box.number,
    title: sheet.box.title,
    unit: sheet.unit?.display ?? null,
    period: sheet.asOf ? formatReferencePeriod(sheet.asOf) : null,
    counts: countFindings(findings.filter((finding) => finding.sheet === sheet.sheet)),
  }));
  return factsOf(sheets, [...plans.values()], findings, made);
}

/** The facts of a report from sheets that have been checked, and their plans. */
export function factsOf(
  sheets: readonly CheckedSheet[],
  plans: readonly Plan[],
  findings: readonly Finding[],
  made: ReportOrigin,
): ReportFacts {
  const counts = countFindings(findings);
  return {
    time: made.time,
    program: made.program,
    trigger: made.trigger,
    file: made.file ?? null,
    rules: RULES.length,
    sheets,
    counts,
    open: counts.warning - counts.explained,
    thresholds: plans.flatMap(({ shortName, settings }) =>
      thresholdsOf(settings).map(({ name, value }) => ({
        name: plans.length > 1 ? `${shortName} ${name}` : name,
        value,
      })),
    ),
    findings,
  };
}

/** A fraction in percent, without the noise of doubles: 0.3 is 30%. */
function percent(share: number): string {
  return `${String(Number((share * 100).toFixed(8)))}%`;
}

function thresholdsOf(settings: PlanSettings): Threshold[] {
  return [
    { name: '同比变动过大', value: percent(settings.jump) },
    { name: '快于预期（进度÷序时）', value: `≥ ${String(settings.ahead)}` },
    { name: '基本符合预期', value: `≥ ${String(settings.onTrack)}` },
    { name: '滞后', value: `≥ ${String(settings.lagging)}` },
    { name: '接近完成（完成率）', value: `≥ ${percent(settings.nearlyDone)}` },
    { name: '临界', value: `${String(settings.criticalMargin)} 个百分点以内` },
    { name: '“左右”的容差', value: `±${percent(settings.approxTolerance)}` },
    { name: '增幅过小，不宜解读', value: `< ${percent(settings.smallChange)}` },
    { name: '疑似单位错误的容差（log₁₀）', value: `±${String(settings.unitSlipTolerance)}` },
  ];
}
