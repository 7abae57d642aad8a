import type { Catalogue } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import type { PlanSettings } from '../../model/plan';
import { checkRow, sceneSheet } from '../run-row';
import { inReadingOrder } from '../support/order';
import { formOf, readingOf, type RecordForm } from './form';
import { doubtsOf, type Doubts } from './doubts';
import type { PlanRecord, RecordFinding } from './record';
import { RECORD_RULES, type RecordRule, type RowRule } from './record-rules';

export interface RecordOptions {
  rules?: readonly RecordRule[];
  /** Thresholds that replace the plan's. */
  settings?: Partial<PlanSettings>;
}

interface Known {
  form: RecordForm;
  doubts: Doubts;
}

const NONE: readonly Finding[] = [];

/** What the rules say of the record's own row, on exact decimals; those not asked would find nothing. */
function exactly(
  rules: readonly RowRule[],
  form: RecordForm,
  record: PlanRecord,
  settings: RecordOptions['settings'],
): readonly Finding[] {
  const sheet = readingOf(form, record);
  const all = settings ? { ...form.plan.settings, ...settings } : form.plan.settings;
  const scene = { sheet: sceneSheet(sheet, settings ? all : null), previous: null, settings: all };
  return inReadingOrder(checkRow(rules, scene, sheet.rows.at(-1)!));
}

/** A record that belongs nowhere is told, never passed over. */
function unplaced(why: string, record: PlanRecord): Finding {
  return {
    rule: 'record-unplaced',
    severity: 'error',
    level: 0,
    family: 'completeness',
    sheet: '',
    cell: '',
    code: record.indicator,
    indicator: null,
    value: record.value,
    message: `本条记录未审核：${why}`,
    remedy: '请改正规划、指标代码、填报单位或报告期后重新审核。',
    basis: '每条记录按规划、指标代码、填报单位和报告期归入规划目录。',
    explanation: null,
    correction: null,
  };
}

/**
 * Checks records one by one 逐条审核: what a province or the nation asks of a collection of a million rows, from whatever
 * source they come. The verdicts are those of `validate` on a sheet that holds the record alone, taken on exact decimals by
 * the same rules; what is certainly in order is told by doubles and costs no more. Nothing is kept of a record.
 */
export function recordChecker(
  catalogue: Catalogue,
  { rules = RECORD_RULES, settings }: RecordOptions = {},
): (record: PlanRecord) => readonly Finding[] {
  // By indicator, unit and period; names that the catalogue does not know are not kept.
  const known = new Map<string, Map<string, Map<number | string, Known>>>();
  const find = ({ plan, indicator, unit, period }: PlanRecord): Known | undefined => {
    const place = known.get(indicator)?.get(unit)?.get(period);
    return place?.form.plan.id === plan ? place : undefined;
  };
  const learn = (record: PlanRecord): Known | string => {
    const form = formOf(record, catalogue);
    if (typeof form === 'string') return form;
    const made = { form, doubts: doubtsOf(form, rules, settings) };
    within(within(known, record.indicator), record.unit).set(record.period, made);
    return made;
  };
  return (record) => {
    const place = find(record) ?? learn(record);
    if (typeof place === 'string') return [unplaced(place, record)];
    const doubtful = place.doubts(record);
    return doubtful.length === 0 ? NONE : exactly(doubtful, place.form, record, settings);
  };
}

function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = maps.get(key) ?? new Map<L, V>();
  maps.set(key, inner);
  return inner;
}

/** The findings on a stream of records, as they are come upon; what is kept of them is up to who asks. */
export function* checkRecords(
  records: Iterable<PlanRecord>,
  catalogue: Catalogue,
  options: RecordOptions = {},
): Generator<RecordFinding> {
  const check = recordChecker(catalogue, options);
  let at = 0;
  for (const record of records) {
    for (const finding of check(record)) yield { at, record, finding };
    at += 1;
  }
}
