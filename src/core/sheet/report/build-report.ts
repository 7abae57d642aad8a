import type { Severity } from '../../model/finding';
import type { Area } from '../../model/cells';
import type { Seal } from '../../evidence/seal';
import type { ReportFacts } from '../../report/facts';
import { SEVERITY_LABELS } from '../../report/severity';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { definedName } from '../names';
import { REPORT_SHEET } from '../own-sheets';
import { errorFill, errorText, informationFill, informationText, warningFill, warningText } from '../palette';
import type { ConditionalSpec, LinkSpec, SheetSpec } from '../spec';
import { sideLines, type Look } from '../styles';
import { displayWidth } from '../text';
import { NO_FINDINGS, REPORT_COLUMNS, reportTexts, type ReportedFinding, type ReportTexts } from './report-texts';
import { sealLines, sealPieces } from './seal-lines';

const LAST = REPORT_COLUMNS.length - 1;
const SEVERITY_COLUMN = 1;
const LINK_COLUMN = 3;

/** How a report is made into a sheet: under what name, beside its sheets or not, with a seal or without. */
export interface ReportOptions {
  name?: string;
  /** Whether the sheets checked stand in the same workbook. */
  linked: boolean;
  /** Told at the end, with a hidden copy of it behind the last column. */
  seal?: Seal;
}

/** The validation report as a sheet 审核报告表: outcome and counts, the sheets checked, each finding, and the thresholds used. */
export function buildReportSheet(facts: ReportFacts, options: ReportOptions): SheetSpec {
  return reportSheetOf(reportTexts(facts), options);
}

/**
 * A report as it reads as a sheet, each finding with a link to its cell. Native cells only, so that it reads the same without the add-in;
 * nothing is filled in.
 */
export function reportSheetOf(texts: ReportTexts, options: ReportOptions): SheetSpec {
  const draft = new Draft();
  const links: LinkSpec[] = [];
  let row = 0;
  const line = (look: Look, text: string, height = 18): void => {
    draft.span({ row, column: 0, rows: 1, columns: LAST + 1 }, look, text);
    draft.rowHeights.set(row, height);
    row += 1;
  };
  line('title', REPORT_SHEET, 32);
  for (const text of texts.lines) line('labelLeft', text);
  const headRow = row;
  REPORT_COLUMNS.forEach(({ head }, column) =>
    draft.put(headRow, column, 'head', head, { border: { top: 'thick', bottom: 'thin', ...sideLines(column, LAST) } }),
  );
  draft.rowHeights.set(headRow, 22);
  row += 1;
  texts.findings.forEach((finding, index) => {
    putFinding(draft, row, index + 1, finding, index === texts.findings.length - 1, options.linked);
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
  const bodyRows = texts.findings.length;
  if (bodyRows === 0) line('labelLeft', NO_FINDINGS);
  for (const text of texts.foot) line('footnote', text);
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
    unit: texts.unit,
    rows: row,
    columnWidths: REPORT_COLUMNS.map(({ width }) => width),
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
  finding: ReportedFinding,
  last: boolean,
  linked: boolean,
): void {
  const contents: readonly (readonly [Look, string | number])[] = [
    ['center', ordinal],
    ['center', SEVERITY_LABELS[finding.severity]],
    ['name', finding.sheet],
    [linked ? 'link' : 'center', finding.cell],
    ['name', finding.indicator ?? ''],
    ['name', finding.value ?? ''],
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
    lines = Math.max(lines, Math.ceil((displayWidth(String(value)) + 1) / REPORT_COLUMNS[column]!.width));
  });
  // Excel draws no row higher than 409 points.
  draft.rowHeights.set(row, Math.min(lines * 13.5 + 6, 409));
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
