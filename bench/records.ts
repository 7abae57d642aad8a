import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BUILT_IN } from '../src/catalogues/built-in';
import { findBox } from '../src/core/model/catalogue';
import { checkRecords } from '../src/core/rules/stream/check-records';
import type { PlanRecord, RecordFinding } from '../src/core/rules/stream/record';
import { RECORD_RULES } from '../src/core/rules/stream/record-rules';
import { fastest, type Line } from './measure-time';

const COUNT = 1_000_000;
const RULES = 10;
/** One record in so many is wrong by a power of ten. */
const FAULTY = 100;
/** What one finding may keep: its words, its record and its place in the list. */
const BYTES = 4000;

/** Rules that always apply, whatever the unit of measure: those about ratios and text have nothing to do here. */
const rules = RECORD_RULES.filter(
  ({ rule }) => !['text-in-number', 'ratio-parts', 'ratio-not-100', 'cumulative-decrease'].includes(rule.meta.id),
).slice(0, RULES);

/** A value as it is printed: people without a fraction, everything else with two decimals. */
function tidy(value: number, unit: string): number {
  const scale = unit === '人' || unit === '人次' ? 1 : 100;
  return Math.round(value * scale) / scale;
}

/** One record of each indicator of 专栏2 for each unit. */
function patterns(): (PlanRecord & { value: number; unitOfMeasure: string })[] {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  return plan.units.flatMap(({ name, level }) =>
    box.indicators.flatMap(({ code, target, unit, class: kind, partOfParent }) => {
      if (target.value === null) return [];
      const whole = target.value * (unit === '%' || level === 'province' ? 1 : 0.09);
      const size = (target.cumulative ? whole / 5 : whole) * (kind === 'K6' ? 0.9 : kind === 'K5' ? 1.02 : 0.98);
      return {
        plan: plan.id,
        indicator: code,
        unit: name,
        period: plan.startYear + 2,
        value: tidy(size, unit),
        previous: tidy(size * 0.99, unit),
        base: tidy(size * 0.97, unit),
        target: tidy(whole, unit),
        parent: partOfParent ? tidy(size * 2, unit) : null,
        unitOfMeasure: unit,
      };
    }),
  );
}

const PATTERNS = patterns();

/** Those over and over, each time a little different: made one by one, kept by nobody. */
function* collection(count: number, faulty: number): Generator<PlanRecord> {
  for (let i = 0; i < count; i += 1) {
    const { plan, indicator, unit, period, value, previous, base, target, parent, unitOfMeasure } =
      PATTERNS[i % PATTERNS.length]!;
    const slip = faulty > 0 && i % faulty === 0 ? 1000 : 1;
    const varied = tidy(value * slip * (1 + (i % 17) / 17000), unitOfMeasure);
    yield { plan, indicator, unit, period, value: varied, previous, base, target, parent };
  }
}

function collectGarbage(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** A million records against ten rules: checks a second, and what the heap keeps of them. */
export function benchRecords(): Line[] {
  let findings: RecordFinding[] = [];
  const checked = fastest(3, () => {
    findings = [...checkRecords(collection(COUNT, FAULTY), BUILT_IN, { rules })];
  });
  const bare = fastest(3, () => {
    let sum = 0;
    for (const { value } of collection(COUNT, FAULTY)) sum += Number(value);
    if (sum <= 0) throw new Error('no records');
  });
  const found = findings.length;
  if (found < COUNT / FAULTY / 2) throw new Error(`only ${String(found)} findings`);
  const perSecond = (COUNT * rules.length) / (checked / 1000) / 1e6;
  const withFindings = collectGarbage();
  findings = [];
  const without = collectGarbage();
  const clean = [...checkRecords(collection(COUNT, 0), BUILT_IN, { rules })].length;
  const after = collectGarbage() - without;
  const each = (withFindings - without) / found;
  return [
    {
      name: `${COUNT} records × ${rules.length} rules, 1 % faulty`,
      figure: `${perSecond.toFixed(1)} million checks/s (${(checked / 1000).toFixed(2)} s, ${(checked / bare).toFixed(1)} × a bare loop; ${found} findings)`,
      limit: '≥ 5 million/s',
      ok: perSecond >= 5 && rules.length === RULES,
    },
    {
      name: `heap kept of ${COUNT} records`,
      figure: `${(after / 1e6).toFixed(2)} MB without findings (${clean}), ${each.toFixed(0)} bytes a finding`,
      limit: `≤ 1 MB, ≤ ${BYTES} bytes a finding`,
      ok: after <= 1e6 && each <= BYTES,
    },
  ];
}
