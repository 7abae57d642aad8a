import type { Area } from '../../src/core/model/cells';
import type { CellSpec, CellStyle, SheetSpec } from '../../src/core/sheet/spec';

const HEADS = ['代码', '指标', '计量单位', '2020年基期', '2025年目标', '2021', '2022', '合计', '审核', '核实说明'];
const ROWS = [
  { code: 'fj-14.2.01', name: '城镇新增就业', unit: '万人', base: '—', target: '[250]', decimals: '0.00' },
  { code: 'fj-14.2.02', name: '　其中：失业人员再就业', unit: '万人', base: 15.49, target: '[85]', decimals: '0.00' },
  { code: 'fj-14.2.03', name: '职称比例', unit: '', base: '8.5:35.4:56.1', target: '10 : 40 : 50', decimals: '@' },
];

const BORDERS = {
  top: { top: 'thick', bottom: 'thin', left: 'thin', right: 'thin' },
  inside: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
} as const;

const STYLES: Record<string, CellStyle> = {
  title: { font: { name: '黑体', size: 16, bold: true }, horizontal: 'center', vertical: 'center' },
  head: {
    font: { name: '宋体', size: 10, bold: true },
    fill: '#E8EEF4',
    horizontal: 'center',
    wrap: true,
    border: BORDERS.top,
  },
  text: { font: { name: '宋体', size: 10 }, horizontal: 'left', border: BORDERS.inside },
  link: {
    font: { name: '宋体', size: 10, color: '#1F4E79', underline: true },
    horizontal: 'left',
    border: BORDERS.inside,
  },
  child: { font: { name: '宋体', size: 10 }, horizontal: 'left', indent: 2, border: BORDERS.inside },
  number: { font: { name: '宋体', size: 10 }, horizontal: 'right', numberFormat: '0.00', border: BORDERS.inside },
  percent: { font: { name: '宋体', size: 10 }, horizontal: 'right', numberFormat: '0.0%', border: BORDERS.inside },
  entry: { fill: '#FFF9E5', horizontal: 'right', numberFormat: '0.00', border: BORDERS.inside, locked: false },
  verdict: { font: { name: '宋体', size: 10 }, wrap: true, border: BORDERS.inside, locked: false },
  note: { font: { name: '宋体', size: 10, color: '#666666' }, wrap: true, border: BORDERS.inside, locked: false },
};

const ENTRY_AREA: Area = { row: 2, column: 5, rows: 3, columns: 2 };
/** The first entry cell, and the sum beside it. */
export const FIRST_ENTRY = 'F3';
export const FIRST_SUM = 'H3';

/**
 * A small sheet made by hand: title, heads and three indicator rows from row 3 on. Every feature of a SheetSpec occurs
 * once. Its formulas are native only, so that any host computes them; `cached` is what they give without entries.
 */
export function smallSpec(changes: Partial<SheetSpec> = {}): SheetSpec {
  const cells: CellSpec[] = [{ row: 0, column: 0, value: '“十四五”人力资源和社会保障发展主要指标', style: 'title' }];
  HEADS.forEach((head, column) => cells.push({ row: 1, column, value: head, style: 'head' }));
  ROWS.forEach((line, index) => {
    const row = index + 2;
    const at = String(row + 1);
    cells.push(
      { row, column: 0, value: line.code, style: index === 0 ? 'link' : 'text' },
      { row, column: 1, value: line.name, style: index === 1 ? 'child' : 'text' },
      { row, column: 2, value: line.unit, style: 'text' },
      { row, column: 3, value: line.base, style: typeof line.base === 'number' ? 'number' : 'text' },
      { row, column: 4, value: line.target, style: 'text' },
      { row, column: 5, style: 'entry' },
      { row, column: 6, style: 'entry' },
      {
        row,
        column: 7,
        formula: { native: `=IF(COUNT(F${at}:G${at})=0,"",SUM(F${at}:G${at}))`, plan: null, cached: '' },
        style: 'number',
      },
      { row, column: 8, style: 'verdict' },
      { row, column: 9, style: 'note' },
    );
  });
  return {
    name: '专栏2 全省',
    planId: 'fj-14',
    boxId: '2',
    unit: '福建省',
    rows: 5,
    columns: HEADS.length,
    columnWidths: [12, 30, 8, 12, 12, 10, 10, 10, 24, 24],
    rowHeights: new Map([
      [0, 30],
      [1, 24],
    ]),
    styles: STYLES,
    cells,
    merges: [{ row: 0, column: 0, rows: 1, columns: HEADS.length }],
    validations: [
      {
        area: ENTRY_AREA,
        rule: { type: 'decimal', operator: 'greaterThanOrEqual', minimum: 0 },
        alert: { style: 'warning', title: '数值有误', message: '应填不小于 0 的数。' },
        prompt: { title: '城镇新增就业', message: '按万人填报，保留两位小数。' },
      },
      {
        area: { row: 2, column: 9, rows: 1, columns: 1 },
        rule: { type: 'list', values: ['快报', '年报', '预计'] },
        alert: { style: 'stop', title: '请选择', message: '只能从下拉列表中选择。' },
        prompt: null,
      },
      {
        area: { row: 3, column: 9, rows: 1, columns: 1 },
        rule: { type: 'any' },
        alert: null,
        prompt: { title: '核实说明', message: '说明原因。' },
      },
    ],
    conditionals: [
      { type: 'dataBar', area: { row: 2, column: 7, rows: 3, columns: 1 }, minimum: 0, maximum: 1, color: '#7BA7D7' },
      {
        type: 'formula',
        area: { row: 2, column: 8, rows: 3, columns: 1 },
        formula: '=LEFT($I3,2)="错误"',
        fill: '#F8D7DA',
        fontColor: '#9C0006',
        bold: true,
      },
    ],
    notes: [{ row: 2, column: 4, text: '五年累计250万人' }],
    links: [{ row: 2, column: 0, sheet: '专栏2 全省', cell: FIRST_ENTRY, tip: '到第一个填报栏' }],
    names: [{ name: 'fj14_2_entries', area: ENTRY_AREA }],
    freeze: { rows: 2, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { first: 0, last: 1 },
      area: { row: 0, column: 0, rows: 5, columns: HEADS.length },
      footer: '第 &P 页 共 &N 页',
    },
    tabColor: '#2F5597',
    protected: true,
    ...changes,
  };
}

/** The same sheet under another name, with names of its own. */
export function renamedSpec(name: string, prefix: string): SheetSpec {
  const spec = smallSpec();
  return { ...spec, name, names: spec.names.map((entry) => ({ ...entry, name: prefix + entry.name })) };
}
