import { shortDigest, type Seal } from '../../core/evidence/seal';
import type { Finding } from '../../core/model/finding';
import type { SheetReading } from '../../core/model/reading';
import { escapeHtml } from '../../core/report/html-report';
import { countFindings } from '../../core/report/counts';
import { SEVERITY_LABELS } from '../../core/report/severity';
import { overviewOf, type ProgressRow, type SheetOverview } from '../overview';

/** What a mail with a workbook says 报送邮件: subject, the same summary as plain text and as HTML, and a name for the file. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
  fileName: string;
}

/** A mail lists so many findings; the workbook has them all. */
const SHOWN = 50;
const COLUMNS = ['序号', '指标', '计量单位', '目标', '完成率', '进度', '状态'] as const;

/** Writes the mail about a workbook: 〔规划指标报送〕福州市 2023年 福建“十四五” 专栏2 …, its progress, findings, explanations and 校验码. */
export function mailText(sheets: readonly SheetReading[], findings: readonly Finding[], seal: Seal | null): MailText {
  const overviews = sheets.filter((sheet) => !sheet.series).map(overviewOf);
  const heading = headingOf(sheets);
  const counts = countFindings(findings);
  const summary = [
    `强制性 ${String(counts.error)} 条，核实性 ${String(counts.warning)} 条（已说明 ${String(counts.explained)} 条），提示性 ${String(counts.information)} 条。`,
    seal
      ? `已于 ${seal.at} 封签，封签人：${seal.by === '' ? '未署名' : seal.by}；校验码 ${shortDigest(seal.digest)}。`
      : '工作簿没有封签。',
  ];
  const listed = findings.filter(({ severity }) => severity !== 'information').slice(0, SHOWN);
  const more = findings.length - listed.length;
  const rest = more > 0 ? `另有 ${String(more)} 条见工作簿。` : '';
  return {
    subject: `〔规划指标报送〕${heading}`,
    text: [
      `现报送${heading}，见附件。`,
      '',
      ...summary,
      ...overviews.flatMap((sheet) => ['', titleOf(sheet), ...rowsOf(sheet).map((cells) => cells.join('  '))]),
      ...(listed.length > 0 ? ['', '审核结果'] : []),
      ...listed.map((finding) => findingCells(finding).join('  ')),
      ...(rest === '' ? [] : [rest]),
      '',
    ].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body style="font-family:sans-serif">',
      paragraph(`现报送${heading}，见附件。`),
      ...summary.map((line) => paragraph(line)),
      ...overviews.flatMap((sheet) => [paragraph(titleOf(sheet), 'b'), table(COLUMNS, rowsOf(sheet))]),
      ...(listed.length > 0
        ? [paragraph('审核结果', 'b'), table(['级别', '位置', '问题', '说明'], listed.map(findingCells))]
        : []),
      ...(rest === '' ? [] : [paragraph(rest)]),
      '</body></html>',
    ].join('\n'),
    fileName: `${heading.replace(/[\\/:*?"<>|\s]+/gu, '_').slice(0, 100)}.xlsx`,
  };
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

function findingCells({ severity, sheet, cell, indicator, message, explanation }: Finding): string[] {
  return [
    SEVERITY_LABELS[severity],
    `${sheet}!${cell}`,
    `${indicator ?? ''} ${message}`.trim(),
    explanation === null ? '' : `核实说明：${explanation}`,
  ];
}

function paragraph(text: string, tag = 'span'): string {
  return `<p><${tag}>${escapeHtml(text)}</${tag}></p>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag} align="left">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table border="1" cellspacing="0" cellpadding="4">${line('th', heads)}${rows.map((row) => line('td', row)).join('')}</table>`;
}
