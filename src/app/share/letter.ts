import { shortDigest, type SealHead } from '../../core/evidence/seal';
import type { Finding } from '../../core/model/finding';
import { escapeHtml } from '../../core/report/html-report';
import { countFindings } from '../../core/report/counts';
import { SEVERITY_LABELS } from '../../core/report/severity';

/** What a mail with a workbook says 报送邮件: subject, the same summary as plain text and as HTML, and a name for the file. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
  fileName: string;
}

/** What a mail is written from. */
export interface LetterParts {
  /** What is sent, as the subject says it: 规划指标报送. */
  kind: string;
  /** 福州市 2023年9月 福建“十四五” 专栏2 主要指标; the file is called by it. */
  heading: string;
  /** Sentences before the outcome of the validation. */
  facts: readonly string[];
  tables: readonly { title: string; heads: readonly string[]; rows: readonly (readonly string[])[] }[];
  findings: readonly Finding[];
  seal: SealHead | null;
}

/** A mail lists so many findings; the workbook has them all. */
const SHOWN = 50;

/** Writes the mail: what is sent, the outcome of the validation, seal and 校验码, tables, findings with their explanations. */
export function letter({ kind, heading, facts, tables, findings, seal }: LetterParts): MailText {
  const counts = countFindings(findings);
  const summary = [
    ...facts,
    `强制性 ${String(counts.error)} 条，核实性 ${String(counts.warning)} 条（已说明 ${String(counts.explained)} 条），提示性 ${String(counts.information)} 条。`,
    seal
      ? `已于 ${seal.at} 封签，封签人：${seal.by === '' ? '未署名' : seal.by}；校验码 ${shortDigest(seal.digest)}。`
      : '工作簿没有封签。',
  ];
  const listed = findings.filter(({ severity }) => severity !== 'information').slice(0, SHOWN);
  const more = findings.length - listed.length;
  const rest = more > 0 ? `另有 ${String(more)} 条见工作簿。` : '';
  return {
    subject: `〔${kind}〕${heading}`,
    text: [
      `现报送${heading}，见附件。`,
      '',
      ...summary,
      ...tables.flatMap(({ title, rows }) => ['', title, ...rows.map((cells) => cells.join('  '))]),
      ...(listed.length > 0 ? ['', '审核结果'] : []),
      ...listed.map((finding) => findingCells(finding).join('  ')),
      ...(rest === '' ? [] : [rest]),
      '',
    ].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body style="font-family:sans-serif">',
      paragraph(`现报送${heading}，见附件。`),
      ...summary.map((line) => paragraph(line)),
      ...tables.flatMap(({ title, heads, rows }) => [paragraph(title, 'b'), table(heads, rows)]),
      ...(listed.length > 0
        ? [paragraph('审核结果', 'b'), table(['级别', '位置', '问题', '说明'], listed.map(findingCells))]
        : []),
      ...(rest === '' ? [] : [paragraph(rest)]),
      '</body></html>',
    ].join('\n'),
    fileName: `${heading.replace(/[\\/:*?"<>|\s]+/gu, '_').slice(0, 100)}.xlsx`,
  };
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
