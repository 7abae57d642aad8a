import { SEVERITY_LABELS } from '../../report/severity';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { RELATIONS_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import { sideLines, type Look } from '../styles';

const HEAD_ROW = 3;
const BODY_ROW = 4;
const ROWS = 60;
const COLUMNS = [
  { head: '序号', width: 6, look: 'center' },
  { head: '关系', width: 64, look: 'note' },
  { head: '级别', width: 10, look: 'stage' },
  { head: '说明', width: 44, look: 'note' },
] as const satisfies readonly { head: string; width: number; look: Look }[];
const LAST = COLUMNS.length - 1;

const HINTS = [
  '用指标名称或代码写关系，如：农民工参加职业培训人次 <= 补贴性职业技能培训人次；失业保险参保人数 >= 上年 * 0.95。',
  '可用 + - * / ( )、= <> < <= > >=、上年、基期、目标；名称里有符号的加引号。级别不填为核实性；说明是不成立时的提示。',
];

/** Sheet in which statisticians write relations of their own 审核关系表; every year with all its values is tested. */
export function buildRelationsSheet(name: string = RELATIONS_SHEET): SheetSpec {
  const draft = new Draft();
  draft.span({ row: 0, column: 0, rows: 1, columns: LAST + 1 }, 'title', RELATIONS_SHEET);
  draft.rowHeights.set(0, 32);
  HINTS.forEach((hint, index) => {
    draft.span({ row: 1 + index, column: 0, rows: 1, columns: LAST + 1 }, 'footnote', hint);
    draft.rowHeights.set(1 + index, 16);
  });
  COLUMNS.forEach(({ head }, column) =>
    draft.put(HEAD_ROW, column, 'head', head, { border: { top: 'thick', bottom: 'thin', ...sideLines(column, LAST) } }),
  );
  draft.rowHeights.set(HEAD_ROW, 22);
  for (let index = 0; index < ROWS; index++) {
    COLUMNS.forEach(({ look }, column) =>
      draft.put(BODY_ROW + index, column, look, column === 0 ? index + 1 : null, {
        border: { top: 'thin', bottom: index === ROWS - 1 ? 'thick' : 'thin', ...sideLines(column, LAST) },
      }),
    );
    draft.rowHeights.set(BODY_ROW + index, 20);
  }
  draft.validations.push({
    area: { row: BODY_ROW, column: 2, rows: ROWS, columns: 1 },
    rule: { type: 'list', values: Object.values(SEVERITY_LABELS) },
    alert: { style: 'stop', title: '级别', message: '请选强制性、核实性或提示性；不填为核实性。' },
    prompt: null,
  });
  return finishSheet(draft, {
    name,
    planId: '',
    boxId: RELATIONS_SHEET,
    unit: '',
    rows: BODY_ROW + ROWS,
    columnWidths: COLUMNS.map(({ width }) => width),
    heads: { first: HEAD_ROW, last: HEAD_ROW },
  });
}
