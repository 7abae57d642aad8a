import type { Finding } from '../model/finding';
import type { ReportFacts } from './facts';
import { SEVERITY_LABELS } from './severity';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font: 15px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid GrayText; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
.error td:first-child { border-left: .4rem solid #c00000; }
.warning td:first-child { border-left: .4rem solid #bf8f00; }
.information td:first-child { border-left: .4rem solid #2e75b6; }
small { opacity: .8; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

/** Text as HTML: nothing in it is ever markup, whatever file it came from. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function cells(tag: 'td' | 'th', texts: readonly string[]): string {
  const scope = tag === 'th' ? ' scope="col"' : '';
  return texts.map((text) => `<${tag}${scope}>${escapeHtml(text)}</${tag}>`).join('');
}

function findingRow(finding: Finding): string {
  const explained = finding.explanation === null ? '' : `核实说明：${finding.explanation}`;
  return [
    `<tr class="${finding.severity}">`,
    cells('td', [SEVERITY_LABELS[finding.severity], `${finding.sheet}!${finding.cell}`, finding.indicator ?? '']),
    cells('td', [finding.value === null ? '' : String(finding.value)]),
    `<td>${escapeHtml(finding.message)}<br><small>${escapeHtml(finding.basis)}</small></td>`,
    cells('td', [finding.remedy, explained]),
    '</tr>',
  ].join('');
}

/** The report as one HTML page of its own 审核报告网页: no script, no link, nothing loaded from elsewhere. */
export function htmlReport(reports: readonly ReportFacts[]): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>审核报告</title><style>${STYLE}</style></head><body><main><h1>审核报告</h1>`,
    ...reports.map(section),
    '</main></body></html>',
    '',
  ].join('\n');
}

function section(facts: ReportFacts): string {
  const { counts } = facts;
  const sheets = facts.sheets.map((sheet) =>
    cells('td', [
      sheet.sheet,
      `${sheet.plan} ${sheet.box} ${sheet.title}`,
      sheet.unit ?? '不明',
      sheet.period ?? '未填',
      String(sheet.counts.error),
      `${String(sheet.counts.warning)}（已说明 ${String(sheet.counts.explained)}）`,
      String(sheet.counts.information),
    ]),
  );
  return [
    `<h2>${escapeHtml(facts.file ?? '工作簿')}</h2>`,
    `<p>${escapeHtml(conclusion(facts))}</p>`,
    `<p><small>审核时间 ${escapeHtml(facts.time)}　${escapeHtml(facts.program)}　规则 ${String(facts.rules)} 条</small></p>`,
    `<table><thead><tr>${cells('th', ['工作表', '专栏', '填报单位', '报告期', '强制性', '核实性', '提示性'])}</tr></thead><tbody>`,
    ...sheets.map((row) => `<tr>${row}</tr>`),
    '</tbody></table>',
    `<h3>审核结果（${String(counts.error + counts.warning + counts.information)} 条）</h3>`,
    facts.findings.length === 0
      ? '<p>没有问题。</p>'
      : `<table><thead><tr>${cells('th', ['级别', '单元格', '指标', '填报值', '问题与依据', '处理', '说明'])}</tr></thead><tbody>`,
    ...facts.findings.map(findingRow),
    facts.findings.length === 0 ? '' : '</tbody></table>',
    '<h3>阈值</h3>',
    `<p>${facts.thresholds.map(({ name, value }) => escapeHtml(`${name} ${value}`)).join('；')}</p>`,
  ].join('\n');
}

/** The outcome in one sentence. */
export function conclusion({ counts, open }: ReportFacts): string {
  const found = `强制性 ${String(counts.error)} 条，核实性 ${String(counts.warning)} 条（已说明 ${String(counts.explained)} 条），提示性 ${String(counts.information)} 条。`;
  if (counts.error > 0) return `${found}有强制性差错，改正后才能报送。`;
  if (open > 0) return `${found}没有强制性差错；还有 ${String(open)} 条核实性结果要写明核实说明。`;
  return `${found}没有强制性差错，核实性结果都已说明。`;
}
