import type { SealHead } from '../../core/evidence/seal';
import type { Finding } from '../../core/model/finding';
import type { SheetReading } from '../../core/model/reading';
import { overviewOf, type ProgressRow, type SheetOverview } from '../overview';
import { letter, type MailText } from './letter';

const COLUMNS = ['序号', '指标', '计量单位', '目标', '完成率', '进度', '状态'] as const;

/** Writes the mail about the forms of a workbook: 〔规划指标报送〕福州市 2023年 福建“十四五” 专栏2 …, with their progress. */
export function mailText(
  sheets: readonly SheetReading[],
  findings: readonly Finding[],
  seal: SealHead | null,
): MailText {
  const overviews = sheets.filter((sheet) => !sheet.series).map(overviewOf);
  const tables = overviews.map((sheet) => ({ title: titleOf(sheet), heads: COLUMNS, rows: rowsOf(sheet) }));
  return letter({ kind: '规划指标报送', heading: headingOf(sheets), facts: [], tables, findings, seal });
}

/** 福州市 2023年9月 福建“十四五” 专栏2 主要指标; several boxes are named by their numbers. */
function headingOf(sheets: readonly SheetReading[]): string {
  const [first] = sheets;
  if (!first) return '';
  const [overview] = sheets.map(overviewOf);
  const same = <T>(of: (sheet: SheetReading) => T): boolean => sheets.every((sheet) => of(sheet) === of(first));
  const boxes =
    sheets.length === 1
      ? `${first.box.number} ${first.box.title}`
      : `${first.box.number}等${String(sheets.length)}张表`;
  return [
    same(({ unit }) => unit?.name) ? (overview?.unit ?? '') : '',
    overview?.period ?? '',
    same(({ plan }) => plan.id) ? first.plan.shortName : '',
    boxes,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function titleOf({ box, title, period, elapsed }: SheetOverview): string {
  const when = period === null ? '' : `（${period}${elapsed === null ? '' : `，序时进度 ${elapsed}`}）`;
  return `${box} ${title}${when}`;
}

/** Rows with something to tell; a row that nothing was entered in is one as well, for missing is not zero. */
function rowsOf(sheet: SheetOverview): string[][] {
  return sheet.rows.filter(({ collected }) => collected).map(cellsOf);
}

function cellsOf({
  no,
  name,
  depth,
  unit,
  target,
  filled,
  completion,
  progress,
  statusText,
  project,
}: ProgressRow): string[] {
  const state = project ? [project.stage, project.milestones].filter((part) => part !== '').join(' ') : statusText;
  return [
    no,
    depth > 0 ? `其中：${name.replace(/^其中[：:]/u, '')}` : name,
    unit,
    target,
    completion,
    progress,
    state || (filled === 0 ? '未填报' : ''),
  ];
}
