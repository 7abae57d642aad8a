import type { Indicator } from '../model/indicator';
import type { BoxFacts } from './boxes-file';
import type { IndicatorRow } from './indicators-file';
import { placeCode } from './projects';

/**
 * Whether codes count the rows of their box, or stay with the row that had them first: a plan that is edited and saved again
 * must not give a code to another row, because sheets in use find their rows by it.
 */
export type CodeOrder = 'in-order' | 'stable';

/** What is wrong between rows: codes, names and aliases met twice, 其中 without its parent, rates without their parts. */
export function checkLinks(
  planId: string | null,
  boxes: readonly BoxFacts[],
  rows: readonly IndicatorRow[],
  codes: CodeOrder = 'in-order',
): void {
  checkCodes(planId, boxes, rows, codes);
  checkNames(rows);
  checkParents(rows);
  checkShares(rows);
}

/**
 * `fj-14.2.07`: plan, box, and the two-digit place of the row in its box, counted after the projects of the box; the
 * targets of a project follow its code: `fj-14.5.03a`.
 */
function checkCodes(
  planId: string | null,
  boxes: readonly BoxFacts[],
  rows: readonly IndicatorRow[],
  order: CodeOrder,
): void {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const next = (key: string, from: number): number => {
    const place = (counts.get(key) ?? from) + 1;
    counts.set(key, place);
    return place;
  };
  for (const { fields, code, boxId, project } of rows) {
    if (boxId === null) continue;
    const box = boxes.find((candidate) => candidate.id === boxId);
    const projects = box?.sameAs === null ? box.facts.projects : [];
    let expected: string | null = null;
    if (project === null && order === 'stable') {
      const prefix = `${planId ?? ''}.${boxId}.`;
      if (planId !== null && code !== null && !(code.startsWith(prefix) && /^\d{2,4}$/.test(code.slice(prefix.length))))
        fields.fail('code', `应以“${prefix}”开头，后面是两位序号`);
    } else if (project === null) expected = planId && placeCode(planId, boxId, next(boxId, projects.length));
    else if (!projects.some((candidate) => candidate.code === project))
      fields.fail('project', `“${project}”不是本专栏的项目`);
    else expected = project + letter(next(project, 0));
    if (code === null) continue;
    if (seen.has(code)) fields.fail('code', `“${code}”与前面的指标重复`);
    else if (expected !== null && code !== expected)
      fields.fail('code', `应为“${expected}”（规划、专栏、在专栏内的两位序号；项目的指标在项目代码后加字母）`);
    seen.add(code);
  }
}

/** 1 → a; more than 26 targets of one project are no list but a table. */
function letter(place: number): string {
  return place <= 26 ? String.fromCharCode(96 + place) : '?';
}

/** Numerator and denominator of a rate stand in its box, are entered there, and count in the same unit. */
function checkShares(rows: readonly IndicatorRow[]): void {
  for (const { fields, indicator, boxId } of rows) {
    if (!indicator?.share) continue;
    const parts = Object.values(indicator.share).map((code) =>
      rows.find((row) => row.code === code && row.boxId === boxId && row.indicator !== indicator),
    );
    const [numerator, denominator] = parts;
    if (!numerator || !denominator) fields.fail('share', '的分子或分母不是本专栏的其他指标');
    else if (numerator === denominator) fields.fail('share', '的分子和分母是同一指标');
    else if (parts.some((part) => part?.indicator?.share)) fields.fail('share', '的分子或分母本身也是比率');
    else if (numerator.indicator && denominator.indicator && numerator.indicator.unit !== denominator.indicator.unit)
      fields.fail('share', `的分子和分母单位不同（“${numerator.indicator.unit}”和“${denominator.indicator.unit}”）`);
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
    // A row that shows another box's datum may have its name; the name leads to the owner.
    if (indicator.sameEntryAs === null || !words.has(indicator.name)) words.set(indicator.name, indicator);
  }
  for (const { fields, indicator } of rows) {
    for (const alias of indicator?.aliases ?? []) {
      const other = words.get(alias);
      if (other && other !== indicator && other.sameEntryAs !== indicator?.code)
        fields.fail('aliases', `中的“${alias}”已是 ${other.code} 的名称或别名`);
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
    (box): box is BoxFacts & { sameAs: null } =>
      box.sameAs === null && box.facts.available && box.facts.projects.length === 0 && !used.has(box.id),
  );
}
