import { formatReferencePeriod } from '../../core/measure/period';
import type { Decimal } from '../../core/model/decimal';
import { isSumDoubtful } from '../../core/rollup/doubts';
import { wholeMeasure } from '../../core/rollup/standing';
import { projectsJson, seriesJson } from './projects-json';
import { statusText } from '../../core/measure/status-text';
import type { Extreme, PeriodTotal, UnitFigure } from '../../core/rollup/period-total';
import type { IndicatorTotal } from '../../core/rollup/indicator-total';
import type { BoxTotal } from '../../core/rollup/roll-up';
import { supersededReason } from '../../core/rollup/versions';
import type { RollupResult } from '../../core/rollup/result';
import { DOUBTFUL } from '../../core/sheet/rollup/record-cells';

const number = (value: Decimal | null): number | null => (value === null ? null : value.toNumber());
/** A ratio is told as a person writes it. */
const figure = (value: UnitFigure): number | string => (typeof value === 'number' ? value : value.join(':'));
const extreme = (of: Extreme | null) => (of ? { value: figure(of.value), unit: of.unit } : null);

/** The document of `plan merge --json`. Missing values are null, never 0. */
export function mergeJson({ collection, boxes, units, copies, rejected }: RollupResult) {
  return {
    plan: collection.plan.id,
    units: units
      .filter(({ files }) => files.length > 0)
      .map(({ unit, files, state, counts, at, sealedBy, period, boxes: count, superseded, differing }) => ({
        unit: unit.name,
        file: files[0]!.file,
        state,
        counts,
        files: files.map(({ file, sha256 }) => ({ file, sha256 })),
        at,
        by: sealedBy,
        period: period ? formatReferencePeriod(period) : null,
        boxes: count,
        superseded,
        differing,
      })),
    missing: collection.missing.map(({ name }) => name),
    copies: copies.map(({ file, of, sha256 }) => ({ file, of, sha256 })),
    rejected: rejected.map(({ file, reason, sha256 }) => ({ file, reason, sha256 })),
    superseded: collection.choices.flatMap((choice) =>
      choice.others.map((other) => ({
        unit: choice.unit,
        plan: choice.plan,
        box: choice.box,
        file: other.version.file.file,
        state: other.version.file.state,
        chosen: choice.chosen.file.file,
        reason: supersededReason(choice, other),
        changes: other.changes,
      })),
    ),
    indicators: boxes.flatMap((box) => box.indicators.map((total) => indicatorJson(box, total))),
    ...projectsJson(boxes),
    ...seriesJson(boxes),
  };
}

function indicatorJson(box: BoxTotal, total: IndicatorTotal) {
  const { indicator, rolling, headline, targets, years, remarks } = total;
  const measure = wholeMeasure(box, total);
  return {
    box: box.box.id,
    indicator: indicator.name,
    class: indicator.class,
    total: number(headline.total),
    units: valuesJson(box, total, headline),
    complete: `${String(headline.have)}/${String(headline.due)}`,
    remark: remarks.join('；'),
    plan: box.plan.id,
    code: indicator.code,
    unitOfMeasure: indicator.unit,
    rollup: rolling.how,
    period: headline.label,
    year: headline.year,
    cumulative: headline.cumulative,
    range: headline.low && headline.high ? { low: extreme(headline.low), high: extreme(headline.high) } : null,
    province: headline.whole === null ? null : figure(headline.whole),
    completionRate: number(measure?.completionRate ?? null),
    progress: number(measure?.progress ?? null),
    status: measure && isSumDoubtful(box, total) ? DOUBTFUL : measure && statusText(measure),
    targets: {
      sum: number(targets.sum),
      complete: `${String(targets.have)}/${String(targets.due)}`,
      province: number(targets.printed),
      gap: number(targets.gap),
    },
    suspicions: total.suspicions.map(({ message }) => message),
    years: years.map((year) => ({
      year: year.year,
      period: year.label,
      total: number(year.total),
      units: valuesJson(box, total, year),
      complete: `${String(year.have)}/${String(year.due)}`,
      province: year.whole === null ? null : figure(year.whole),
    })),
  };
}

/** By unit, in the order of the plan. Units that do not collect the indicator are left out; what is missing is null. */
function valuesJson(box: BoxTotal, { indicator }: IndicatorTotal, { values }: PeriodTotal) {
  return Object.fromEntries(
    box.units
      .filter(({ level }) => indicator.levels.includes(level))
      .map(({ name }) => {
        const value = values.get(name);
        return [name, value === undefined ? null : figure(value)];
      }),
  );
}
