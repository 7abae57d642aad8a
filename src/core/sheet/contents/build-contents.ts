import type { Plan } from '../../model/plan';
import type { ReportingUnit } from '../../model/reporting-unit';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { CONTENTS } from '../own-sheets';
import { UNIT_LABEL } from '../marks';
import { sheetName } from '../names';
import type { LinkSpec, SheetSpec } from '../spec';
import { sideLines, type Look } from '../styles';
import { displayWidth } from '../text';
import { KIND_WORDS, type ListedBox } from './listed';

/** What the contents sheet is made of 目录要求. */
export interface ContentsRequest {
  plan: Plan;
  unit: ReportingUnit;
  boxes: readonly ListedBox[];
  /** Name of the sheet of a box in this workbook, or null when it has none. */
  sheetOf(box: ListedBox): string | null;
  /** Sheet name instead of 目录 or 目录 福州市. */
  name?: string;
}

/** 目录 for the province, 目录 福州市 for a unit below it. */
export function contentsName(unit: ReportingUnit): string {
  return sheetName(unit.level === 'province' ? CONTENTS : `${CONTENTS} ${unit.display}`);
}

const TITLE_ROW = 0;
const UNIT_ROW = 1;
const HEAD_ROW = 2;
const BODY_ROW = 3;

const COLUMNS = [
  { head: '序号', width: 6 },
  { head: '专栏', width: 11 },
  { head: '名称', width: 57 },
  { head: '类别', width: 13 },
  { head: '指标数', width: 8 },
  { head: '项目数', width: 8 },
  { head: '填报单位', width: 13 },
  { head: '工作表', width: 16 },
  { head: '说明', width: 55 },
] as const;
const LAST = COLUMNS.length - 1;
const LINK_COLUMN = 7;
const NOTHING = '—';
const FOOTNOTE = '注：点“工作表”栏的名称打开该表；“—”表示没有。';

/**
 * Contents of a workbook 目录: every box of a plan with its kind, its size and a link to its sheet; boxes without a sheet stand in it
 * with the reason. Nothing is filled in, and no cell holds a code, so that it is never taken for a form.
 */
export function buildContents(request: ContentsRequest): SheetSpec {
  const { plan, unit, boxes } = request;
  const draft = new Draft();
  const links: LinkSpec[] = [];
  draft.span({ row: TITLE_ROW, column: 0, rows: 1, columns: LAST + 1 }, 'title', `${plan.shortName}规划指标报表目录`);
  draft.rowHeights.set(TITLE_ROW, 32);
  draft.span({ row: UNIT_ROW, column: 0, rows: 1, columns: 3 }, 'labelLeft', `${UNIT_LABEL}：${unit.display}`);
  const made = boxes.filter((box) => request.sheetOf(box) !== null).length;
  draft.put(UNIT_ROW, LAST, 'label', `共 ${made} 张表`);
  draft.rowHeights.set(UNIT_ROW, 18);
  COLUMNS.forEach(({ head }, column) =>
    draft.put(HEAD_ROW, column, 'head', head, { border: { top: 'thick', bottom: 'thin', ...sideLines(column, LAST) } }),
  );
  draft.rowHeights.set(HEAD_ROW, 22);
  boxes.forEach((box, index) => {
    const row = BODY_ROW + index;
    const sheet = request.sheetOf(box);
    putRow(draft, row, index === boxes.length - 1, rowOf(box, index + 1, sheet, request));
    if (sheet !== null) {
      links.push({ row, column: LINK_COLUMN, sheet, cell: 'A1', tip: `打开“${sheet}”` });
    }
  });
  const footRow = BODY_ROW + boxes.length;
  draft.span({ row: footRow, column: 0, rows: 1, columns: LAST + 1 }, 'footnote', FOOTNOTE);
  draft.rowHeights.set(footRow, 18);

  return finishSheet(draft, {
    name: sheetName(request.name ?? contentsName(unit)),
    planId: plan.id,
    boxId: CONTENTS,
    unit: unit.name,
    rows: footRow + 1,
    columnWidths: COLUMNS.map(({ width }) => width),
    heads: { first: HEAD_ROW, last: HEAD_ROW },
    links,
  });
}

type Content = readonly [Look, string | number];

function rowOf(box: ListedBox, ordinal: number, sheet: string | null, { plan, unit }: ContentsRequest): Content[] {
  const { found } = box;
  const missing = sheet === null;
  const [center, left] = missing ? (['mutedCenter', 'muted'] as const) : (['center', 'name'] as const);
  const count = (items: readonly unknown[] | undefined): string | number => (items?.length ? items.length : NOTHING);
  return [
    [center, ordinal],
    [center, box.number],
    [left, box.title],
    [center, found ? KIND_WORDS[box.kind] : NOTHING],
    [center, count(found?.box.indicators)],
    [center, count(found?.box.projects)],
    [center, missing ? NOTHING : unit.display],
    [missing ? 'mutedCenter' : 'link', sheet ?? NOTHING],
    [left, remarkOf(box, sheet, plan)],
  ];
}

/** Why there is no sheet, or what is not as in the other sheets of the plan. */
function remarkOf({ found, reason }: ListedBox, sheet: string | null, plan: Plan): string {
  if (!found) return `暂缺：${reason ?? ''}`;
  if (sheet === null) return '本工作簿没有这张表';
  if (found.plan.id !== plan.id) return `${found.plan.period}时期的指标`;
  const { years } = found.box;
  return years ? `填报年份 ${years.first}—${years.last}年` : '';
}

function putRow(draft: Draft, row: number, last: boolean, contents: readonly Content[]): void {
  let lines = 1;
  contents.forEach(([look, value], column) => {
    draft.put(row, column, look, value, {
      border: { top: 'thin', bottom: last ? 'thick' : 'thin', ...sideLines(column, LAST) },
    });
    lines = Math.max(lines, Math.ceil((displayWidth(String(value)) + 1) / COLUMNS[column]!.width));
  });
  draft.rowHeights.set(row, lines * 13.5 + 8.5);
}
