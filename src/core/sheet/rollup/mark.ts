import type { SheetCells } from '../../model/cells';
import { beijingTime } from '../../rollup/moment';
import { SUMMARY_SHEET } from '../own-sheets';

/** What the second line of every sheet of a rollup says of it 汇总标记; by this line a result workbook is known again. */
export interface RollupMark {
  /** ISO 8601. */
  time: string;
  program: string;
  /** Units that came, units that did not, and files that were not used. */
  came: number;
  missing: number;
  rejected: number;
}

/** Zero-based row of the line; it stands in the first column. */
const MARK_ROW = 1;
const BEIJING = '（北京时间）';
const LINE =
  /^汇总时间：(\S+|\S+ \S+（北京时间）)\u3000([^\u3000]+)\u3000收到 (\d{1,9}) 个单位，未报 (\d{1,9}) 个，未汇入文件 (\d{1,9}) 个$/u;
const TITLE = /^(.+)规划指标汇总$/u;
const PERIOD = /^报告期：([^\u3000]+)\u3000/u;

/** A time as the result workbook prints it, with what clock it is. */
export function printedTime(time: string): string {
  const printed = beijingTime(time);
  return printed === time ? time : `${printed}${BEIJING}`;
}

/** ISO 8601 again. Earlier workbooks printed it as it is. */
function timeOf(printed: string): string {
  return printed.endsWith(BEIJING) ? `${printed.slice(0, -BEIJING.length).replace(' ', 'T')}+08:00` : printed;
}

export function markLine({ time, program, came, missing, rejected }: RollupMark): string {
  return `汇总时间：${printedTime(time)}　${program}　收到 ${String(came)} 个单位，未报 ${String(missing)} 个，未汇入文件 ${String(rejected)} 个`;
}

/** Title of 汇总 by the plan's short name. */
export function summaryTitle(plan: string): string {
  return `${plan}规划指标汇总`;
}

function textAt({ values }: Pick<SheetCells, 'values'>, row: number): string {
  const value = values[row]?.[0];
  return typeof value === 'string' ? value : '';
}

/** The mark of a sheet; null for one that no rollup made. */
export function readMark(sheet: Pick<SheetCells, 'values'>): RollupMark | null {
  const match = LINE.exec(textAt(sheet, MARK_ROW));
  if (!match) return null;
  const [, time = '', program = '', ...counts] = match;
  const [came = 0, missing = 0, rejected = 0] = counts.map(Number);
  return { time: timeOf(time), program, came, missing, rejected };
}

/** A result workbook 汇总工作簿, as far as its sheets tell. */
export interface KnownRollup extends RollupMark {
  /** Name of its summary sheet. */
  sheet: string;
  /** Short name of the plan. */
  plan: string;
  /** 报告期 as its sheets print it; null where none is filled in. */
  period: string | null;
}

/** The rollup that a workbook holds, or null. */
export function knownRollup(cells: readonly SheetCells[]): KnownRollup | null {
  for (const sheet of cells) {
    const mark = sheet.name.startsWith(SUMMARY_SHEET) ? readMark(sheet) : null;
    const plan = TITLE.exec(textAt(sheet, 0))?.[1];
    if (!mark || plan === undefined) continue;
    const period = cells.flatMap((other) =>
      readMark(other) ? (PERIOD.exec(textAt(other, MARK_ROW + 1))?.[1] ?? []) : [],
    );
    return { ...mark, sheet: sheet.name, plan, period: period.find((text) => text !== '未填') ?? null };
  }
  return null;
}
