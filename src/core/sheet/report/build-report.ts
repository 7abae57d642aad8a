import type { Finding, Severity } from '../../model/finding';
import type { Area } from '../../model/cells';
import type { Seal } from '../../evidence/seal';
import type { ReportFacts } from '../../report/facts';
import { conclusion } from '../../report/html-report';
import { SEVERITY_LABELS } from '../../report/severity';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { definedName } from '../names';
import { REPORT_SHEET } from '../own-sheets';
import { errorFill, errorText, informationFill, informationText, warningFill, warningText } from '../palette';
import type { ConditionalSpec, LinkSpec, SheetSpec } from '../spec';
import { sideLines, type Look } from '../styles';
import { displayWidth } from '../text';
import { sealLines, sealPieces } from './seal-lines';

/** A workbook shows at most so many findings; the whole list is in the other forms of the report. */
const SHOWN = 5000;

const COLUMNS = [
  { head: '序号', width: 6 },
  { head: '级别', width: 8 },
  { head: '工作表', width: 15 },
  { head: '单元格', width: 8 },
  { head: '指标', width: 26 },
  { head: '填报值', width: 12 },
  { head: '问题', width: 40 },
  { head: '处理', width: 36 },
  { head: '依据', width: 34 },
  { head: '核实说明', width: 22 },
  { head: '规则', width: 20 },
] as const;
const LAST = COLUMNS.length - 1;
const SEVERITY_COLUMN = 1;
const LINK_COLUMN = 3;

/**
 * The validation report as a sheet 审核报告表: outcome and counts, the sheets checked, each finding with a link to its cell, and the
 * thresholds used. Native cells only, so that it reads the same without the add-in; nothing is filled in.
 * `linked`: whether the sheets checked stand in the same workbook. `seal`: told at the end, with a hidden copy of it behind
 * the last column.
 */
export function buildReportSheet(
  facts: ReportFacts,
  options: { name?: string; linked: boolean; seal?: Seal },
): SheetSpec {
  const draft = new Draft();
  const links: LinkSpec[] = [];
  let row = 0;
  const line = (look: Look, text: string, height = 18): void => {
    draft.span({ row, column: 0, rows: 1, columns: LAST + 1 }, look, text);
    draft.rowHeights.set(row, height);
    row += 1;
  };
  line('title', REPORT_SHEET, 32);
  line('labelLeft', conclusion(facts));
  line('labelLeft', `审核时间：${facts.time}　${facts.program}　审核规则 ${String(facts.rules)} 条`);
  for (const sheet of facts.sheets) {
    const where = `${sheet.sheet}：${sheet.plan} ${sheet.box} ${sheet.unit ?? '填报单位不明'} ${sheet.period ?? '未填报告期'}`;
    const { error, warning, explained, information } = sheet.counts;
    line(
      'labelLeft',
      `${where}　强制性 ${String(error)}，核实性 ${String(warning)}（已说明 ${String(explained)}），提示性 ${String(information)}`,
    );
  }
  const headRow = row;
  COLUMNS.forEach(({ head }, column) =>
    draft.put(headRow, column, 'head', head, { border: { top: 'thick', bottom: 'thin', ...sideLines(column, LAST) } }),
  );
  draft.rowHeights.set(headRow, 22);
  row += 1;
  const shown = facts.findings.slice(0, SHOWN);
  shown.forEach((finding, index) => {
    putFinding(draft, row, index + 1, finding, index === shown.length - 1, options.linked);
    if (options.linked)
      links.push({
        row,
        column: LINK_COLUMN,
        sheet: finding.sheet,
        cell: finding.cell,
        tip: `到 ${finding.sheet}!${finding.cell}`,
      });
    row += 1;
  });
  const bodyRows = shown.length;
  if (bodyRows === 0) line('labelLeft', '没有问题。');
  if (facts.findings.length > SHOWN)
    line('footnote', `只列出前 ${String(SHOWN)} 条，共 ${String(facts.findings.length)} 条。`);
  line('footnote', `阈值：${facts.thresholds.map(({ name, value }) => `${name} ${value}`).join('；')}`);
  if (options.seal) {
    sealPieces(options.seal).forEach((piece, at) => draft.put(row + at, LAST + 1, 'code', piece));
    sealLines(options.seal).forEach((text, at) => line(at === 0 ? 'labelLeft' : 'footnote', text));
    row = Math.max(row, ...draft.cells.map((cell) => cell.row + 1));
  }

  const name = options.name ?? REPORT_SHEET;
  return finishSheet(draft, {
    name,
    planId: '',
    boxId: REPORT_SHEET,
    unit: facts.sheets[0]?.unit ?? '',
    rows: row,
    columnWidths: COLUMNS.map(({ width }) => width),
    heads: { first: headRow, last: headRow },
    ...(options.seal ? { hiddenWidth: 10 } : {}),
    conditionals: tones({ row: headRow + 1, column: SEVERITY_COLUMN, rows: Math.max(1, bodyRows), columns: 1 }),
    links,
    // Tells a later report that it may take the place of this one.
    names: [
      { name: definedName('审核结果', name), area: { row: headRow, column: 0, rows: bodyRows + 1, columns: LAST + 1 } },
    ],
  });
}

function putFinding(
  draft: Draft,
  row: number,
  ordinal: number,
  finding: Finding,
  last: boolean,
  linked: boolean,
): void {
  const contents: readonly (readonly [Look, string | number])[] = [
    ['center', ordinal],
    ['center', SEVERITY_LABELS[finding.severity]],
    ['name', finding.sheet],
    [linked ? 'link' : 'center', finding.cell],
    ['name', finding.indicator ?? ''],
    ['name', finding.value === null ? '' : asText(finding.value)],
    ['name', finding.message],
    ['name', finding.remedy],
    ['name', finding.basis],
    ['name', finding.explanation ?? ''],
    ['code', finding.rule],
  ];
  let lines = 1;
  contents.forEach(([look, value], column) => {
    draft.put(row, column, look, value, {
      border: { top: 'thin', bottom: last ? 'thick' : 'thin', ...sideLines(column, LAST) },
    });
    lines = Math.max(lines, Math.ceil((displayWidth(String(value)) + 1) / COLUMNS[column]!.width));
  });
  // Excel draws no row higher than 409 points.
  draft.rowHeights.set(row, Math.min(lines * 13.5 + 6, 409));
}

/** Long texts stand in the sheet that was checked; the report quotes their beginning. */
function asText(value: string | number | boolean): string | number {
  if (typeof value === 'number') return value;
  const text = String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

const TONES: readonly (readonly [Severity, string, string])[] = [
  ['error', errorFill, errorText],
  ['warning', warningFill, warningText],
  ['information', informationFill, informationText],
];

function tones(area: Area): ConditionalSpec[] {
  const cell = `$B${String(area.row + 1)}`;
  return TONES.map(([severity, fill, fontColor]) => ({
    type: 'formula',
    area,
    formula: `=${cell}="${SEVERITY_LABELS[severity]}"`,
    fill,
    fontColor,
    bold: severity === 'error',
  }));
}
