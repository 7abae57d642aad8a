import { readingsOf } from '../../../../src/app/readings';
import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { findBox, findPlan } from '../../../../src/core/model/catalogue';
import { parseReferencePeriod } from '../../../../src/core/measure/period';
import type { SheetReading } from '../../../../src/core/model/reading';
import { runRules } from '../../../../src/core/rules/runner';
import { unitTargetsShort } from '../../../../src/core/rules/unit-targets-short';
import type { ListLine } from '../../../../src/core/rollup/split/list';
import { splitTargets, type Split } from '../../../../src/core/rollup/split/split';
import { buildSheet } from '../../../../src/core/sheet/build';
import { cellsOfSpec } from '../../../../src/core/sheet/cells-of-spec';
import { derivedCells } from '../../../../src/core/sheet/derived';
import type { SheetSpec } from '../../../../src/core/sheet/spec';
import { splitSheet } from '../../../../src/core/sheet/split/split-sheet';
import { unitForms } from '../../../../src/core/sheet/split/unit-forms';
import { UNITS } from '../../rollup/given';

const NAMES = ['省本级', ...UNITS];
const plan = findPlan(BUILT_IN, 'fj-14')!;
const boxesOf = (ids: readonly string[]) => ids.map((id) => findBox(BUILT_IN, 'fj-14', id)!);

function split(boxes: readonly string[], more: readonly Partial<ListLine>[] = []): Split {
  const blank = { code: null, indicator: null, target: null, share: null, percent: false, baseline: null };
  const shares = NAMES.map((unit) => ({ ...blank, line: 0, unit, share: unit === '省本级' ? '0%' : '10%' }));
  const lines = [...shares, ...more.map((said) => ({ ...blank, line: 0, unit: '福州市', ...said }))];
  const answer = splitTargets({ plan, boxes: boxesOf(boxes), lines, byBase: false, decimals: null });
  if (!answer.ok) throw new Error(answer.problems.join('\n'));
  return answer.split;
}

function forms(whole: Split, boxes: readonly string[], name: string, asOf: string | null = null): SheetSpec[] {
  const unit = plan.units.find((each) => each.name === name)!;
  const sheets = boxesOf(boxes).map((each) => ({
    ...each,
    unit,
    asOf: asOf === null ? null : parseReferencePeriod(asOf),
  }));
  return unitForms(whole, unit, { sheets }, BUILT_IN);
}

const readings = (specs: readonly SheetSpec[]): SheetReading[] => readingsOf(specs.map(cellsOfSpec), BUILT_IN).sheets;
const ownOf = (sheet: SheetReading, code: string) => {
  const row = sheet.rows.find(({ indicator }) => indicator.code === code)!;
  return [row.ownBaseline?.raw, row.ownTarget?.raw];
};

test('the forms of a unit hold its own base and target; what is not collected or not split stays blank', () => {
  const whole = split(['2'], [{ code: 'fj-14.2.07', share: '10%', baseline: '66.4' }]);
  const [sheet] = readings(forms(whole, ['2'], '福州市'));
  expect(ownOf(sheet!, 'fj-14.2.07')).toEqual([66.4, 69.5]);
  expect(ownOf(sheet!, 'fj-14.2.06')).toEqual([null, null]);
  expect(ownOf(sheet!, 'fj-14.2.02')).toEqual(['不适用', '不适用']);
});

test('a ratio of one’s own stands as text', () => {
  const whole = split(['1'], [{ code: 'fj-13.1.08', target: '10：40：50' }]);
  const [sheet] = readings(forms(whole, ['1'], '福州市'));
  const row = sheet!.rows.find(({ indicator }) => indicator.code === 'fj-13.1.08')!;
  expect(row.ownTarget?.raw).toBe('10:40:50');
  expect(row.ownTarget?.value.kind).toBe('ratio');
});

test('every formula shows what the filled cells give, also where a target comes from another box', () => {
  const boxes = ['2', '5', '7'];
  const specs = forms(split(boxes), boxes, '厦门市', '2023');
  for (const reading of readings(specs)) {
    const { cells } = specs.find(({ name }) => name === reading.sheet)!;
    const cached = new Map(
      cells.map(({ row, column, formula }) => [`${String(row)},${String(column)}`, formula?.cached]),
    );
    for (const { row, column, value } of derivedCells(reading))
      expect(cached.get(`${String(row)},${String(column)}`)).toBe(value);
    if (reading.box.id === '5') expect(ownOf(reading, 'fj-14.5.05a')[1]).toBe(12.5);
  }
});

test('the rule between levels finds nothing short in what was split, and what is lowered afterwards', () => {
  const whole = split(['2']);
  const province = buildSheet({ ...boxesOf(['2'])[0]!, unit: plan.units[0]! });
  const filled = NAMES.flatMap((name) => forms(whole, ['2'], name));
  const found = (specs: readonly SheetSpec[]) => runRules([unitTargetsShort], readings([province, ...specs]));
  expect(found(filled)).toEqual([]);
  const lowered = filled.map((spec) =>
    spec.unit === '福州市'
      ? { ...spec, cells: spec.cells.map((cell) => (cell.value === 69.5 ? { ...cell, value: 65 } : cell)) }
      : spec,
  );
  expect(found(lowered).map(({ message }) => message)).toEqual([expect.stringContaining('差4.5万人')]);
});

test('任务分解: Σ and difference are formulas over the units', () => {
  const spec = splitSheet(split(['2'], [{ code: 'fj-14.2.06', target: '94' }]));
  const at = (row: number, column: number) => spec.cells.find((cell) => cell.row === row && cell.column === column);
  // Two lines about the table, its heads, then the indicators in the order of the plan.
  const row = 4 + 6;
  expect(at(row, 2)?.value).toBe('失业保险参保人数');
  expect(at(row, 6)?.value).toBe(695);
  expect(at(row, 7)?.formula).toMatchObject({ native: '=ROUND(SUM(J11:T11),1)', cached: 695 });
  expect(at(row, 8)?.formula).toMatchObject({ native: '=ROUND(H11-G11,1)', cached: 0 });
  expect([9, 10, 20].map((column) => at(row, column)?.value)).toEqual([0, 69.5, '份额']);
  expect(at(row - 1, 21)?.value).toContain('福州市的目标94%松于印刷的“95 以上”');
  expect(at(row - 1, 7)?.formula).toBeUndefined();
  expect(readingsOf([cellsOfSpec(spec)], BUILT_IN)).toEqual({ sheets: [], others: [] });
});
