import fc from 'fast-check';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { findBox, type Catalogue } from '../../src/core/model/catalogue';
import type { CellValue } from '../../src/core/model/cells';
import type { Indicator } from '../../src/core/model/indicator';
import { buildSheet } from '../../src/core/sheet/build';
import { isCollected } from '../../src/core/sheet/body';
import { BODY_ROW, geometryOf } from '../../src/core/sheet/geometry';
import { periodCell } from '../../src/core/sheet/header';
import { layoutOf, type ColumnRole } from '../../src/core/sheet/layout';
import type { CellSpec, SheetSpec } from '../../src/core/sheet/spec';
import { ALL_CLASSES } from './all-classes';
import { ALL_KINDS } from './all-kinds';

/** Built-in plans and the plan of every class in one. */
export const EVERYTHING: Catalogue = {
  plans: [...BUILT_IN.plans, ...ALL_CLASSES.plans, ...ALL_KINDS.plans],
  byCode: new Map([...BUILT_IN.byCode, ...ALL_CLASSES.byCode, ...ALL_KINDS.byCode]),
};

/** Every kind of sheet: plan, box, unit. */
export const SHEETS = [
  ['fj-14', '2', '福建省'],
  ['fj-14', '2', '福州市'],
  ['fj-14', '1', '福建省'],
  ['fj-12', '7', '福建省'],
  ['fj-12', '7', '省本级'],
  ['zz-14', '1', '福建省'],
  ['zz-14', '1', '平潭综合实验区'],
  ['zz-14', '2', '福建省'],
  ['zz-14', '2', '宁德市'],
  ['fj-14', '6', '福建省'],
  ['fj-12', '附录', '厦门市'],
  ['fj-12', '10', '福建省'],
  ['ww-14', '5', '福建省'],
  ['ww-14', '5', '福州市'],
  ['ww-14', '附录', '福建省'],
  ['ww-14', '附录', '省本级'],
  ['ww-14', '9', '福建省'],
  ['ww-14', '9', '宁德市'],
  ['ww-14', '12', '福建省'],
  ['ww-14', '12', '福州市'],
  ['ww-14', '11', '福建省'],
  ['ww-14', '11', '福州市'],
  ['ww-14', '正文目标', '福建省'],
  ['ww-14', '正文目标', '福州市'],
] as const;

/** 报告期 as people write it, readable or not. */
export const PERIODS: readonly CellValue[] = [
  null, 2023, '2023', '2023年', '2023年末', '2024年度', '2023-09', '2023-9', '2023/9/30', '2023.09', '2023年9月', '2023年09月',
  '2023年9月末', '2023年1-9月', '2023Q3', '2023q3', '2023-Q3', '2023年三季度', '2023年第三季度', '2023年前三季度', '2023年上半年',
  '2023年下半年', '２０２３年９月', '2023 - 09', '202309', 202309, 45170, 2023.09, 2023.9, 2023.11, 2023.1, '2023-13', '下半年', '去年',
  '2023年13月', 1, 2019, 2020, 2030, 2021, '2021-01', 2022, '2022-06', 2024, 2025, '2025-06', '2025-12', 2013, '2013-06', 2015,
]; // prettier-ignore

function entry(indicator: Indicator, single: boolean): fc.Arbitrary<CellValue> {
  if (indicator.class === 'K7') {
    const ratios = [
      '10:40:50',
      '10 : 40 : 50',
      '8.5：35.4：56.1',
      '9∶38∶53',
      '10.04:40:49.96',
      '8:35:57',
      '20:80:100',
      '10:40',
      '无',
    ];
    // In a sheet of years the formulas count the parts of a ratio without looking at them.
    if (single) ratios.push('甲:乙:丙', '0:0:0');
    return fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 5, arbitrary: fc.constantFrom(...ratios) });
  }
  const { target, baseline } = indicator;
  const around = [target.value, target.low, target.high, baseline.value].filter((value) => value !== null);
  const share = fc.constantFrom(
    0.05,
    0.12,
    0.2,
    0.21,
    0.19,
    0.25,
    0.5,
    0.57,
    0.6,
    0.63,
    0.95,
    0.98,
    1,
    1.005,
    1.05,
    1.2,
  );
  const near = fc
    .tuple(fc.constantFrom(...(around.length > 0 ? around : [1])), share)
    .map(([value, part]) => Number((value * part).toFixed(2)));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<CellValue>(null) },
    { weight: 12, arbitrary: near },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 400000 }).map((value) => value / 100) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(0, -3.5, '45', '缺', '1,013.5', true) },
  );
}

/** What people enter into the cells of a project, readable or not. */
const PROJECT_ENTRIES: ReadonlyMap<ColumnRole, readonly CellValue[]> = new Map<ColumnRole, readonly CellValue[]>([
  ['lead', ['省厅职建处', null]],
  ['stage', ['未启动', '推进中', '推进中', '推进中', ' 推进中 ', '已完成', '完工', null]],
  ['planned', [4, 10, 20, 0, '四个', null]],
  ['done', [0, 1, 3, 4, 12, 25, -1, '未', null]],
  ['entry', ['已开工', '印发方案', null, null]],
]);

/** A sheet with random entries. The last year is filled less often, as in life. */
export function filledSheet(index: number, seed: number): SheetSpec {
  const [planId, boxId, unitName] = SHEETS[index % SHEETS.length]!;
  const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
  const unit = plan.units.find((candidate) => candidate.name === unitName)!;
  const spec = buildSheet({ plan, box, unit, name: `表${index}` });
  const layout = layoutOf(plan, box, unit.level);
  const values = new Map<string, CellValue>();
  const draw = <T>(arbitrary: fc.Arbitrary<T>, salt: number): T =>
    fc.sample(arbitrary, { seed: seed * 7919 + index * 104729 + salt, numRuns: 1 })[0]!;
  const place = periodCell(layout);
  values.set(`${place.row},${place.column}`, PERIODS[Math.floor(index / SHEETS.length + seed) % PERIODS.length]!);
  geometryOf(box).body.forEach((item, line) => {
    if (item.kind === 'project') {
      layout.columns.forEach(({ role }, at) => {
        const words = PROJECT_ENTRIES.get(role);
        if (words) values.set(`${BODY_ROW + line},${at}`, draw(fc.constantFrom(...words), line * 101 + at));
      });
    }
    if (item.kind !== 'indicator' || !isCollected(item.indicator, unit)) return;
    layout.columns.forEach((column, at) => {
      if (column.role !== 'entry' && column.role !== 'ownBaseline' && column.role !== 'ownTarget') return;
      const salt = line * 101 + at;
      const value = draw(entry(item.indicator, box.kind === 'outcomes'), salt);
      values.set(`${BODY_ROW + line},${at}`, value);
    });
  });
  // Nobody types into a locked cell: 见专栏二 stays, and a share is computed.
  const isEntry = (cell: CellSpec) => spec.styles[cell.style]?.locked === false;
  const typed = (cell: CellSpec) => (isEntry(cell) ? values.get(`${cell.row},${cell.column}`) : undefined);
  return { ...spec, cells: spec.cells.map((cell) => filled(cell, typed(cell))) };
}

function filled(cell: CellSpec, value: CellValue | undefined): CellSpec {
  // A wrong cached value proves that what is compared later was computed.
  if (cell.formula) return { ...cell, formula: { ...cell.formula, cached: '?' } };
  if (value === undefined || value === null) return cell;
  // Cells of a specification hold text or numbers; a logical value is set by hosts only.
  return { ...cell, value: typeof value === 'boolean' ? '是' : value };
}

export { cellsOfSpec as cellsOf } from '../../src/core/sheet/cells-of-spec';
