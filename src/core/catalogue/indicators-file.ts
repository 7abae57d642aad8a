import type { Figure } from '../model/figure';
import { inOneShape, type Attribute, type Indicator, type IndicatorClass, type OtherTarget } from '../model/indicator';
import type { UnitLevel } from '../model/reporting-unit';
import { classify } from '../measure/classify';
import type { BoxFacts } from './boxes-file';
import { classContradiction } from './class-check';
import { Fields } from './fields';
import { UNIT_LEVELS } from './plan-file';
import { readPrint, type CellHints } from './printed-cell';
import type { ProblemList } from './problem';
import { baselineNote, derivedRemarks } from './remarks';
import { readRowFigures } from './row-figures';

const CLASSES: readonly IndicatorClass[] = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10'];
const ATTRIBUTES: readonly Attribute[] = ['约束性', '预期性'];
const DIRECTIONS = ['increase', 'decrease'] as const;
const KEYS = [
  'code',
  'box',
  'no',
  'name',
  'aliases',
  'unit',
  'class',
  'section',
  'line',
  'parent',
  'partOfParent',
  'attribute',
  'desiredDirection',
  'levels',
  'additive',
  'previousTarget',
  'baseline',
  'target',
  'outcome',
  'otherTargets',
  'scopeConflict',
  'remarks',
  'share',
  'sameEntryAs',
  'project',
  'terms',
];

/** What the indicators file may refer to. */
interface IndicatorsContext {
  /** Null while `plan.json` is faulty: then codes are not compared with it. */
  planId: string | null;
  boxIds: ReadonlySet<string>;
  boxes: readonly BoxFacts[];
}

/** An indicator with the place it came from, for the checks between rows. `fields` keeps what was stated. */
export interface IndicatorRow {
  fields: Fields;
  code: string | null;
  boxId: string | null;
  /** Code of the project it names. */
  project: string | null;
  /** Null when something in the row is wrong. */
  indicator: Indicator | null;
}

/** Reads `indicators.json` 指标: every row is read to its end, whatever is wrong in it. */
export function readIndicatorsFile(value: unknown, problems: ProblemList, context: IndicatorsContext): IndicatorRow[] {
  const file = Fields.of(problems, '', value, ['$schema', 'indicators']);
  const rows = file?.children('indicators', 2000, KEYS, true) ?? [];
  return rows.flatMap((fields) => (fields ? [readRow(fields, context)] : []));
}

function readRow(fields: Fields, context: IndicatorsContext): IndicatorRow {
  const code = fields.text('code');
  const boxId = fields.text('box');
  const box = context.boxes.find((candidate) => candidate.id === boxId);
  if (boxId !== null && !context.boxIds.has(boxId)) fields.fail('box', `“${boxId}”不在 boxes.json 中`);
  if (box && (box.sameAs !== null || !box.facts.available))
    fields.fail('box', `“${boxId}”不可用或属于另一规划，不能有指标`);
  const no = fields.text('no', { empty: true });
  const name = fields.text('name');
  const unit = fields.text('unit', { empty: true });
  const line = fields.line();
  const { baseline, target, outcome, previousTarget } = readRowFigures(fields, {
    name: name ?? '',
    unit,
    line,
    heads: box?.sameAs === null ? box.facts.columnHeads : null,
    kind: box?.sameAs === null ? box.facts.kind : null,
  });
  const stated = fields.optionalChoice('class', CLASSES);
  const against = stated && baseline && target ? classContradiction(stated, baseline, target) : null;
  if (against !== null) fields.fail('class', `与印刷的目标值矛盾：${against}`);
  const facts = {
    aliases: fields.texts('aliases', 20),
    section: fields.optionalText('section'),
    parent: fields.optionalText('parent'),
    attribute: fields.optionalChoice('attribute', ATTRIBUTES),
    levels: readLevels(fields),
    scopeConflict: readScopeConflict(fields, baseline, target),
    otherTargets: readOtherTargets(fields, { indicator: name ?? '', unit: unit ?? '' }),
  };
  const remarks = readRemarks(fields);
  const share = readShare(fields, unit);
  const sameEntryAs = fields.optionalText('sameEntryAs');
  if (box?.sameAs === null && box.facts.kind === 'dimensions' && sameEntryAs === null)
    fields.fail('sameEntryAs', '未填，而维度类（dimensions）专栏只引用别处的指标');
  if (share && sameEntryAs !== null) fields.fail('sameEntryAs', '不能与比率（share）同时填写');
  const project = fields.optionalText('project');
  // Words of the line that the row's own name stands for: for the proof against the text, not for computing.
  fields.texts('terms', 20);
  const statedDirection = fields.optionalChoice('desiredDirection', DIRECTIONS);
  const statedAdditive = fields.optionalFlag('additive');
  const statedPart = fields.optionalFlag('partOfParent');
  if (
    code === null ||
    boxId === null ||
    no === null ||
    name === null ||
    unit === null ||
    line === null ||
    !baseline ||
    !target
  )
    return { fields, code, boxId, project, indicator: null };

  // Without a target there is nothing to count off: what is counted is a level.
  const kind = stated ?? (target.missing && unit !== '%' ? 'K2' : classify(target, baseline, name));
  const indicator = inOneShape({
    ...facts,
    code,
    planId: context.planId ?? '',
    boxId,
    no,
    name,
    unit,
    class: kind,
    // A share under a head count is not a part of it (METHOD §5); the parent's unit is compared by the link checks.
    partOfParent: statedPart ?? facts.parent !== null,
    desiredDirection: statedDirection ?? (kind === 'K6' ? 'decrease' : 'increase'),
    baseline: { ...baseline, note: baselineNote(kind, baseline) },
    target,
    outcome,
    previousTarget,
    additive: statedAdditive ?? (unit !== '%' && unit !== '' && kind !== 'K9'),
    remarks: [...remarks, ...derivedRemarks(kind, baseline, target, facts.otherTargets)],
    decimals: Math.max(0, ...[baseline, target, outcome].map((figure) => figure?.decimals ?? 0)),
    share,
    sameEntryAs,
    project,
    line,
  });
  return { fields, code, boxId, project, indicator };
}

/** A rate that follows from two other rows; the link checks find them. */
function readShare(fields: Fields, unit: string | null): Indicator['share'] {
  const share = fields.optionalChild('share', ['numerator', 'denominator']);
  const numerator = share?.text('numerator') ?? null;
  const denominator = share?.text('denominator') ?? null;
  if (share && unit !== null && unit !== '%') fields.fail('unit', '应为 %，因为本行是由另两行算出的比率');
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function readLevels(fields: Fields): UnitLevel[] {
  if (!fields.has('levels')) return [...UNIT_LEVELS];
  const levels: UnitLevel[] = [];
  for (const level of fields.texts('levels', 10)) {
    const known = UNIT_LEVELS.find((candidate) => candidate === level);
    if (known) levels.push(known);
    else fields.fail('levels', `不认识“${level}”，只能是 ${UNIT_LEVELS.join('、')}`);
  }
  if (levels.length === 0) fields.fail('levels', '一项也没有');
  return levels;
}

/** Scopes that differ in print need a reason in words; a reason cannot be left out by oversight. */
function readScopeConflict(fields: Fields, baseline: Figure | null, target: Figure | null): string | null {
  const differs = baseline?.scope && target?.scope && baseline.scope !== target.scope;
  if (differs && !fields.has('scopeConflict'))
    return fields.fail('scopeConflict', `未填，而基期口径“${baseline.scope}”与目标口径“${target.scope}”不同`);
  return fields.optionalText('scopeConflict');
}

function readOtherTargets(fields: Fields, hints: CellHints): OtherTarget[] {
  return fields.children('otherTargets', 20, ['printed', 'line', 'read']).flatMap((item) => {
    if (!item) return [];
    const line = item.line();
    const figure = readPrint(item, hints);
    return figure && line !== null ? [{ figure, line }] : [];
  });
}

function readRemarks(fields: Fields): string[] {
  return fields.children('remarks', 20, ['text', 'lines']).flatMap((item) => {
    if (!item) return [];
    const text = item.text('text');
    const lines = item.lines('lines', true);
    return text === null ? [] : [`${text}（原文第${lines.join('、')}行）`];
  });
}
