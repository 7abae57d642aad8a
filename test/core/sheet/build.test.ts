import { ownUnits } from '../../../src/core/catalogue/own-units';
import { findBox } from '../../../src/core/model/catalogue';
import type { Area } from '../../../src/core/model/cells';
import { RULES } from '../../../src/core/rules';
import { buildSheet, type SheetRequest } from '../../../src/core/sheet/build';
import type { CellSpec, SheetSpec } from '../../../src/core/sheet/spec';
import { displayWidth } from '../../../src/core/sheet/text';
import { EVERYTHING, SHEETS } from '../../support/filled-sheets';

function sheet(planId: string, boxId: string, unitName: string, options: Partial<SheetRequest> = {}): SheetSpec {
  const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
  return buildSheet({ plan, box, unit: plan.units.find((unit) => unit.name === unitName)!, ...options });
}

function text(spec: SheetSpec, row: number, column: number): unknown {
  const cell = spec.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return cell?.formula ? cell.formula.cached : (cell?.value ?? null);
}

function rowOf(spec: SheetSpec, code: string): number {
  return spec.cells.find((cell) => cell.value === code)!.row;
}

function columnOf(spec: SheetSpec, head: string): number {
  return spec.cells.find((cell) => String(cell.value).replace(/\s/g, '') === head)!.column;
}

/** What a row shows under a head. */
function under(spec: SheetSpec, code: string, head: string): unknown {
  return text(spec, rowOf(spec, code), columnOf(spec, head));
}

function styleAt(spec: SheetSpec, code: string, head: string) {
  const [row, column] = [rowOf(spec, code), columnOf(spec, head)];
  return spec.styles[spec.cells.find((cell) => cell.row === row && cell.column === column)!.style]!;
}

const keys = (area: Area): string[] =>
  Array.from(
    { length: area.rows * area.columns },
    (_, i) => `${area.row + Math.floor(i / area.columns)},${area.column + (i % area.columns)}`,
  );

/** Functions that Excel 2007 knows; the native formulas may use no other. */
const EXCEL_2007 = new Set(
  'ABS AND FIND IF IFERROR INDEX INT ISERROR ISNUMBER ISTEXT LEFT LEN MATCH MAX MID MIN MOD MONTH N NOT OR REPT RIGHT ROUND SQRT SUBSTITUTE SUMPRODUCT TEXT TRIM UPPER VALUE YEAR'.split(
    ' ',
  ),
);

describe.each(SHEETS)('the sheet of %s 专栏 %s for %s', (planId, boxId, unit) => {
  const spec = sheet(planId, boxId, unit, { asOf: { year: 2023, months: 9 } });

  test('is a well-formed specification', () => {
    const places = spec.cells.map((cell) => `${cell.row},${cell.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(
      spec.cells.every((cell) => cell.row < spec.rows && cell.column < spec.columns && cell.style in spec.styles),
    ).toBe(true);
    expect(spec.columnWidths).toHaveLength(spec.columns);
    for (const areas of [spec.merges, spec.validations.map((validation) => validation.area)]) {
      const covered = areas.flatMap(keys);
      expect(new Set(covered).size).toBe(covered.length);
    }
    for (const { prompt, alert } of spec.validations) {
      expect(prompt!.title.length).toBeLessThanOrEqual(32);
      expect(prompt!.message.length).toBeLessThanOrEqual(255);
      expect(alert?.message.length ?? 0).toBeLessThanOrEqual(225);
    }
  });

  test('has native formulas of Excel 2007 within its limits', () => {
    const formulas = spec.cells.flatMap((cell) => (cell.formula ? [cell.formula.native] : []));
    for (const formula of formulas) {
      const used = formula.replace(/"[^"]*"/g, '').match(/[A-Z.]+(?=\()/g) ?? [];
      expect(used.filter((name) => !EXCEL_2007.has(name))).toEqual([]);
      expect(formula.length).toBeLessThan(8192);
      expect(depth(formula)).toBeLessThanOrEqual(64);
    }
    expect(formulas.length).toBeGreaterThan(12);
  });

  test('locks everything but what is filled in', () => {
    const unlocked = spec.cells.filter((cell) => spec.styles[cell.style]!.locked === false);
    const inside = (cell: CellSpec) =>
      spec.validations.some(({ area }) => keys(area).includes(`${cell.row},${cell.column}`));
    // The marks of header and foot are filled in too, without a validation.
    const marks = unlocked.filter((cell) => !inside(cell));
    expect(marks.every((cell) => cell.row < 6 || cell.row === spec.rows - 1)).toBe(true);
    expect(unlocked.some((cell) => cell.formula)).toBe(false);
    expect(spec.protected).toBe(true);
  });
});

function depth(formula: string): number {
  let now = 0;
  let most = 0;
  for (const char of formula.replace(/"[^"]*"/g, '')) {
    if (char === '(') most = Math.max(most, ++now);
    if (char === ')') now -= 1;
  }
  return most;
}

describe('专栏2 for the province', () => {
  const spec = sheet('fj-14', '2', '福建省', { asOf: { year: 2023, months: 12 } });

  test('prints base and target as the plan does', () => {
    const printed = (code: string) => [under(spec, code, '2020年（基期）'), under(spec, code, '2025年目标')];
    expect(printed('fj-14.2.01')).toEqual(['[299.94]', '[250]']);
    expect(printed('fj-14.2.02')).toEqual(['—', '<5.5']);
    expect(printed('fj-14.2.06')).toEqual([95.53, '95 以上']);
    expect(printed('fj-14.2.07')).toEqual([664.41, 695]);
  });

  test('aligns decimals by number formats', () => {
    const format = (code: string, head: string) => styleAt(spec, code, head).numberFormat;
    expect(format('fj-14.2.07', '2020年（基期）')).toBe('0.00');
    expect(format('fj-14.2.20', '2020年（基期）')).toBe('0.0_0');
    expect(format('fj-14.2.10', '2020年（基期）')).toBe('0_._0_0');
    expect(format('fj-14.2.01', '2025年目标')).toBe('@');
  });

  test('has the statutory header, sections, parts and foot', () => {
    expect(text(spec, 0, 0)).toBe('福建省“十四五”时期人力资源社会保障主要指标（专栏2）');
    const all = spec.cells.map((cell) => cell.value);
    for (const label of [
      '表号：',
      '制表机关：',
      '批准机关：',
      '批准文号：',
      '有效期限：',
      '填报单位：',
      '报告期：',
      '计量单位：按指标分列',
      '单位负责人：',
      '统计负责人：',
      '填表人：',
      '联系电话：',
      '报出日期：',
      '一、就业',
      '五、公共服务',
      '注：[]内为五年积累数',
    ]) {
      expect(all).toContain(label);
    }
    expect(under(spec, 'fj-14.2.05', '指标名称')).toBe('其中：农民工参加职业培训人次');
    expect(styleAt(spec, 'fj-14.2.05', '指标名称').indent).toBe(2);
    const stub = spec.cells.filter((cell) => cell.row === columnRow(spec)).map((cell) => cell.value);
    expect(stub).toEqual(['甲', '乙', '丙', '丁', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('draws thick rules above and below, thin lines inside and none at the sides', () => {
    const border = (row: number, column: number) =>
      spec.styles[spec.cells.find((cell) => cell.row === row && cell.column === column)!.style]!.border;
    const last = rowOf(spec, 'fj-14.2.20');
    const { columns } = spec.print.area;
    for (let column = 0; column < columns; column++) {
      expect(border(columnRow(spec) - 2, column)!.top).toBe('thick');
      expect(border(last, column)!.bottom).toBe('thick');
    }
    expect(border(last, 0)!.left).toBe('none');
    expect(border(last, columns - 1)!.right).toBe('none');
    expect(border(last - 1, 3)).toEqual({ top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' });
  });

  test('hides the technical column behind 核实说明 and does not print it', () => {
    const memory = spec.cells.find(({ value }) => value === '说明所据数值')!.column;
    expect(memory).toBe(columnOf(spec, '核实说明') + 1);
    expect(spec.hiddenColumns).toEqual([memory]);
    expect(spec.print.area.columns).toBe(memory);
    expect(spec.columns).toBe(memory + 1);
  });

  test('writes PLAN formulas that name their row, years, period and plan', () => {
    const formula = spec.cells.find(
      (cell) => cell.row === rowOf(spec, 'fj-14.2.01') && cell.column === columnOf(spec, '完成率'),
    )!.formula!;
    expect(formula.plan).toBe('=IF(ISTEXT($F$4),"",PLAN.COMPLETION($A11,IF($H11:$L11="","",$H11:$L11),$F$6,"fj-14"))');
  });

  test('tells in a prompt what to type, and the base and target in words', () => {
    const row = rowOf(spec, 'fj-14.2.01');
    const { prompt } = spec.validations.find(({ area }) => area.row === row)!;
    expect(prompt!.title).toBe('城镇新增就业人数（万人）');
    expect(prompt!.message).toContain('[299.94]');
    expect(prompt!.message).toContain('五年累计250万人');
  });

  test('keeps heads and names in view and on every page', () => {
    expect(spec.freeze).toEqual({ rows: columnRow(spec) + 1, columns: columnOf(spec, '指标名称') + 1 });
    expect(spec.print).toMatchObject({ orientation: 'landscape', paper: 'A4', fitToWidth: true });
    expect(spec.print.repeatRows).toEqual({ first: columnRow(spec) - 2, last: columnRow(spec) });
  });
});

/** Row of 甲 乙 丙 丁. */
function columnRow(spec: SheetSpec): number {
  return spec.cells.find((cell) => cell.value === '甲')!.row;
}

describe('专栏2 for a city', () => {
  const spec = sheet('fj-14', '2', '福州市');

  test('has its own base and target beside the locked ones of the province', () => {
    expect(under(spec, 'fj-14.2.07', '省目标（2025年）')).toBe(695);
    expect(styleAt(spec, 'fj-14.2.07', '本级目标').locked).toBe(false);
    expect(styleAt(spec, 'fj-14.2.07', '省目标（2025年）').locked).toBeUndefined();
  });

  test('shows 不适用 where the indicator is provincial', () => {
    for (const head of ['本级基期', '本级目标', '2021年', '2025年']) {
      expect(under(spec, 'fj-14.2.02', head)).toBe('不适用');
      expect(styleAt(spec, 'fj-14.2.02', head).locked).toBeUndefined();
    }
    expect(under(spec, 'fj-14.2.02', '状态')).toBeNull();
  });

  test('computes only with its own target', () => {
    const formula = spec.cells.find(
      (cell) => cell.row === rowOf(spec, 'fj-14.2.07') && cell.column === columnOf(spec, '状态'),
    )!.formula!;
    const row = rowOf(spec, 'fj-14.2.07') + 1;
    expect(formula.plan).toBe(
      `=IF(OR(ISTEXT($F$4),IF(ISNUMBER($I${row}),$I${row}=0,TRUE)),"",PLAN.STATUS($A${row},IF($J${row}:$N${row}="","",$J${row}:$N${row}),$F$6,"fj-14",$I${row},IF(IF(ISNUMBER($H${row}),$H${row}<>0,FALSE),$H${row},"")))`,
    );
  });

  test('shares no workbook name with the sheets of other units', () => {
    const names = [
      spec,
      sheet('fj-14', '2', '厦门市'),
      sheet('fj-14', '2', '福建省'),
      sheet('fj-14', '2', '福州市', { name: '专栏2_福州市' }),
    ].flatMap((each) => each.names.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))).toBe(true);
  });
});

test('专栏七 shows the targets of the plan before', () => {
  const spec = sheet('fj-12', '7', '福建省');
  expect(under(spec, 'fj-12.7.02', '“十一五”规划')).toBe('4%以内');
  expect(under(spec, 'fj-12.7.03', '2010年末（基期）')).toBe('470万人（含外省）');
});

test('示例 of 专栏1 reads as the worked numbers of the method', () => {
  const spec = sheet('fj-14', '1', '福建省', { example: true });
  const shown = (code: string) => ['2020年完成数', '完成率', '进度', '状态'].map((head) => under(spec, code, head));
  expect(shown('fj-13.1.01')).toEqual([299.94, 1.0906909091, 1.0906909091, '超额完成']);
  expect(shown('fj-13.1.09')).toEqual([113.83, 0.8130714286, 0.5031327131, '未完成']);
  expect(shown('fj-13.1.04')).toEqual([1588.16, 1.0573635153, 4.9907364521, '超额完成（增幅过小，不宜解读）']);
  expect(shown('fj-13.1.08')).toEqual(['10 : 40 : 50', 1, 1, '完成']);
  expect(shown('fj-13.1.11')).toEqual([93.1, 1.0344444444, '达标', '达标']);
});

describe('what is written into a row later fits into it', () => {
  const spec = sheet('fj-14', '2', '福建省');
  /** Lines that a text of 9 points takes: a Chinese character is 12 pixels wide, a column 7 for each of its characters. */
  const lines = (words: string, width: number): number => {
    let count = 1;
    let used = 0;
    // Brackets and commas are not parted from the character they belong to.
    for (const piece of words.match(/（?.[）：，；]*/gu) ?? []) {
      const wide = displayWidth(piece) * 6;
      if (used + wide > width * 7) {
        count += 1;
        used = 0;
      }
      used += wide;
    }
    return count;
  };
  const expectFit = (head: string, words: string): void => {
    const style = styleAt(spec, 'fj-14.2.07', head);
    expect(style).toMatchObject({ wrap: true, font: { size: 9 } });
    const needed = lines(words, spec.columnWidths[columnOf(spec, head)]!) * 12 + 3;
    expect([words, needed <= spec.rowHeights.get(rowOf(spec, 'fj-14.2.07'))!]).toEqual([words, true]);
  };

  test.each(RULES.map(({ meta }) => [meta.id, meta.title.zh]))('审核 of %s', (_, title) => {
    expectFit('审核', `强制性：${title}（共12项）`);
    expectFit('审核', `核实性（已说明）：${title}（共2项）`);
  });

  test.each([
    '超额完成（增幅过小，不宜解读）',
    '基本符合预期（有0值，按未报处理）',
    '快于预期（本年为累计数，年度未满）',
    '2023年未报，按2022年数',
    '提前实现（已报4年，至少101.25%）',
  ])('状态 %s', (words) => {
    expectFit('状态', words);
  });
});

test.each([
  ['福州市', '市基期', '市目标'],
  ['闽西山区', '区基期', '区目标'],
  ['开发区管委会', '上级基期', '上级目标'],
])('below %s, whose plan it is, printed figures are headed %s and %s', (region, baseline, target) => {
  const { plan, box } = findBox(EVERYTHING, 'fj-14', '2')!;
  const own = { ...plan, region, units: ownUnits(region, ['某单位']) };
  const spec = buildSheet({ plan: own, box, unit: own.units[1]! });
  const heads = spec.cells.map(({ value }) => String(value).replace(/\s/g, ''));
  expect(heads).toContain(`${baseline}（2020年）`);
  expect(heads).toContain(`${target}（2025年）`);
  expect(heads.filter((head) => head.startsWith('省'))).toEqual([]);
});
