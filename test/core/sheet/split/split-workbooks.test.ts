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
import { basesSheet } from '../../../../src/core/sheet/split/bases-sheet';
import { readSplitSheets } from '../../../../src/core/sheet/split/read-split';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write';
import { throughLibreOffice } from '../../../support/libreoffice';
import { UNITS } from '../../rollup/given';

jest.setTimeout(60_000);

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

describe('任务分解', () => {
  // Two lines about the table, its heads, then the indicators in the order of the plan.
  const row = 4 + 6;
  const cellAt = (spec: SheetSpec, at: number, column: number) =>
    spec.cells.find((cell) => cell.row === at && cell.column === column);

  test('Σ, difference and verdict are formulas over the units, whose targets are cells to fill in', () => {
    const spec = splitSheet(split(['2'], [{ code: 'fj-14.2.06', target: '94' }]));
    const at = (column: number, line = row) => cellAt(spec, line, column);
    expect([0, 3, 7, 8, 9].map((column) => at(column)?.value)).toEqual([
      '〔fj-14.2.07〕',
      '失业保险参保人数',
      695,
      695,
      695,
    ]);
    expect(at(10)?.formula).toMatchObject({ native: '=IF(COUNT(N11:X11)=0,"",ROUND(SUM(N11:X11),10))', cached: 695 });
    expect(at(11)?.formula).toMatchObject({ native: '=IF(K11="","",ROUND(K11-H11,10))', cached: 0 });
    expect(at(12)?.formula?.cached).toBe('相符');
    expect([13, 14, 24].map((column) => at(column)?.value)).toEqual([0, 69.5, '份额']);
    expect(spec.styles[at(14)!.style]!.locked).toBe(false);
    expect(spec.styles[at(10)!.style]!.locked).not.toBe(false);
    expect(at(25, row - 1)?.value).toContain('福州市的目标94%松于印刷的“95 以上”');
    expect([at(10, row - 1)?.formula, at(12, row - 1)?.formula?.cached]).toEqual([undefined, '1个松于目标']);
    expect(readingsOf([cellsOfSpec(spec)], BUILT_IN)).toEqual({ sheets: [], others: [] });
  });

  test('what is typed into it is judged at once, as LibreOffice calculates it', async () => {
    const spec = splitSheet(split(['2', '1'], [{ code: 'fj-13.1.08', target: '10:40:50' }]));
    const rowOf = (code: string): number => spec.cells.find(({ value }) => value === `〔${code}〕`)!.row;
    // 福州市 stands in O, 厦门市 in P; ten units have a tenth each, 省本级 nothing.
    const cases: [code: string, typed: Readonly<Record<string, string | number | null>>, verdict: string][] = [
      ['fj-14.2.01', {}, '相符'],
      ['fj-14.2.04', { O: 13 }, '多0.5'],
      ['fj-14.2.05', { O: 4.9 }, '少0.1'],
      ['fj-14.2.07', { O: null }, '已分10/11'],
      ['fj-14.2.08', { O: null, P: 500 }, '多296.8'],
      ['fj-14.2.10', { O: '三十三' }, '有不是数的内容'],
      ['fj-14.2.12', { O: -4, P: 12 }, '有负数'],
      ['fj-14.2.13', { O: 8.4, P: 8.6 }, '相符'],
      ['fj-14.2.06', { O: 94, P: 95 }, '1个松于目标'],
      ['fj-14.2.16', { O: 60, P: 70 }, '已填2/11'],
      ['fj-14.2.17', Object.fromEntries([...'NOPQRSTUVWX'].map((column) => [column, 90])), '不松于目标'],
      ['fj-14.2.03', { O: 5.1 }, '1个松于目标'],
      ['fj-14.2.18', {}, '未填'],
      ['fj-13.1.08', { P: '10：40：50' }, '已填2/11'],
      ['fj-13.1.01', {}, '未分解'],
    ];
    const cells = cases.flatMap(([code, typed]) =>
      Object.entries(typed).map(([column, value]) => ({
        sheet: spec.name,
        cell: `${column}${String(rowOf(code) + 1)}`,
        value,
      })),
    );
    // Without results: LibreOffice takes numbers that are there as they are.
    const bare = spec.cells.map((cell) =>
      cell.formula ? { ...cell, formula: { ...cell.formula, cached: '' } } : cell,
    );
    const blank = await writeWorkbook([{ ...spec, cells: bare }], { dialect: 'native' });
    const typed = patchWorkbook(blank, { cells });
    const [sheet] = readWorkbook(new Uint8Array(throughLibreOffice(typed))).sheets;
    expect(cases.map(([code]) => [code, sheet!.values[rowOf(code)]![12]])).toEqual(
      cases.map(([code, , verdict]) => [code, verdict]),
    );
  });
});

describe('the workbook 任务分解 given back as the list', () => {
  const back = (...specs: SheetSpec[]): ListLine[] => {
    const read = readSplitSheets(specs.map(cellsOfSpec));
    if (!read.ok) throw new Error(read.problem);
    return read.lines;
  };
  const again = (lines: readonly ListLine[], boxes: readonly string[]) =>
    splitTargets({ plan, boxes: boxesOf(boxes), lines, byBase: false, decimals: null });

  test('all targets and bases come back as they were, with every unit', () => {
    const boxes = ['1', '2', '5', '7'];
    const whole = split(boxes, [
      { code: 'fj-13.1.08', target: '10:40:50' },
      { code: 'fj-14.2.07', share: '10%', baseline: '66.4' },
      { code: 'fj-14.2.06', baseline: '90.5' },
    ]);
    const answer = again(back(splitSheet(whole), basesSheet(whole)!), boxes);
    if (!answer.ok) throw new Error(answer.problems.join('\n'));
    const own = ({ units, indicators }: Split) => [
      units.map(({ name }) => name),
      indicators.map(({ targets, bases }) =>
        [targets, bases].map((of) => [...of].map(([unit, value]) => [unit, String(value)])),
      ),
    ];
    expect(own(answer.split)).toEqual(own(whole));
    expect(basesSheet(split(['2']))).toBeNull();
  });

  test('what was changed by hand counts; what no longer adds up is told with its row', () => {
    const spec = splitSheet(split(['2']));
    const put = (row: number, column: number, value: string | number | null): SheetSpec => ({
      ...spec,
      cells: spec.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, value } : cell)),
    });
    const row = spec.cells.find(({ value }) => value === '〔fj-14.2.07〕')!.row;
    const told = (changed: SheetSpec): string => {
      const answer = again(back(changed), ['2']);
      return answer.ok ? '' : answer.problems.join('\n');
    };
    expect(told(put(row, 14, 70))).toBe(
      '“失业保险参保人数”（fj-14.2.07）：各单位目标合计695.5万人，目标为“695”，多0.5万人。',
    );
    expect(told(put(row, 14, 69.50000000000001))).toBe('');
    expect(told(put(row, 14, null))).toBe('');
    expect(told(put(row, 14, '多一点'))).toContain(
      `第 ${String(row + 1)} 行：“失业保险参保人数”的目标“多一点”读不成数`,
    );
    expect(told(put(row, 0, '〔fj-14.2.08〕'))).toContain('重复');
    expect(told(put(3, 14, '福洲市'))).toContain('是否指：福州市');
    expect(() => back(put(row, 0, null))).toThrow(`“任务分解”第 ${String(row + 1)} 行有数，却没有指标代码`);
    expect(() => back(put(3, 12, '检查'))).toThrow('没有“任务分解”表，或表头被改');
    expect(() => back({ ...spec, name: '汇总' })).toThrow('没有“任务分解”表');
  });
});
