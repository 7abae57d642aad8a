import type { Indicator } from '../model/indicator';
import type { BoxFacts } from './boxes-file';
import type { IndicatorRow } from './indicators-file';

/** What is wrong between rows: codes, names and aliases met twice, 其中 without its parent, boxes left empty. */
export function checkLinks(planId: string | null, rows: readonly IndicatorRow[]): void {
  checkCodes(planId, rows);
  checkNames(rows);
  checkParents(rows);
}

/** `fj-14.2.07`: plan, box, and the two-digit place of the row in its box. */
function checkCodes(planId: string | null, rows: readonly IndicatorRow[]): void {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { fields, code, boxId } of rows) {
    const place = boxId === null ? null : (counts.get(boxId) ?? 0) + 1;
    if (boxId !== null && place !== null) counts.set(boxId, place);
    if (code === null) continue;
    const expected = planId === null || place === null ? code : `${planId}.${boxId}.${String(place).padStart(2, '0')}`;
    if (seen.has(code)) fields.fail('code', `“${code}”与前面的指标重复`);
    else if (code !== expected) fields.fail('code', `应为“${expected}”（规划、专栏、在专栏内的两位序号）`);
    seen.add(code);
  }
}

/** A name or alias must lead to one indicator of the plan. The same name under two parents is not a fault. */
function checkNames(rows: readonly IndicatorRow[]): void {
  const names = new Map<string, Indicator>();
  const words = new Map<string, Indicator>();
  for (const { fields, indicator } of rows) {
    if (!indicator) continue;
    const place = JSON.stringify([indicator.boxId, indicator.parent, indicator.name]);
    const same = names.get(place);
    if (same) fields.fail('name', `“${indicator.name}”与 ${same.code} 重复`);
    else names.set(place, indicator);
    words.set(indicator.name, indicator);
  }
  for (const { fields, indicator } of rows) {
    for (const alias of indicator?.aliases ?? []) {
      const other = words.get(alias);
      if (other && other !== indicator) fields.fail('aliases', `中的“${alias}”已是 ${other.code} 的名称或别名`);
      else if (indicator) words.set(alias, indicator);
    }
  }
}

/** A 其中 row follows its parent in the same box; a part has the unit of the whole. */
function checkParents(rows: readonly IndicatorRow[]): void {
  const before = new Map<string, IndicatorRow>();
  for (const row of rows) {
    const { fields, indicator } = row;
    const parentCode = indicator?.parent ?? null;
    const parent = parentCode === null ? undefined : before.get(parentCode);
    if (parentCode !== null && (!parent || parent.boxId !== row.boxId))
      fields.fail('parent', `“${parentCode}”不是本专栏内排在前面的指标`);
    if (indicator && parentCode === null && fields.raw('partOfParent') === true)
      fields.fail('partOfParent', '为 true，而没有填写其中的上级指标');
    if (indicator && parent?.indicator && parent.indicator.unit !== indicator.unit) {
      if (fields.raw('partOfParent') === true)
        fields.fail('partOfParent', `为 true，而单位“${indicator.unit}”与上级的“${parent.indicator.unit}”不同`);
      indicator.partOfParent = false;
    }
    if (row.code !== null && !before.has(row.code)) before.set(row.code, row);
  }
}

/** Boxes that are offered but hold nothing. */
export function emptyBoxes(boxes: readonly BoxFacts[], rows: readonly IndicatorRow[]): (BoxFacts & { sameAs: null })[] {
  const used = new Set(rows.map((row) => row.boxId));
  return boxes.filter(
    (box): box is BoxFacts & { sameAs: null } => box.sameAs === null && box.facts.available && !used.has(box.id),
  );
}
