import { BUILT_IN } from '../../catalogues/built-in';
import { address, type SheetCells } from '../../core/model/cells';
import type { Entry, RowReading, SheetReading } from '../../core/model/reading';
import { rowVerdicts } from '../../core/report/verdict';
import { validate } from '../../core/rules/run';
import { derivedCells } from '../../core/sheet/derived';
import { readSheet } from '../../core/sheet/read';
import { CsvError, readCsv, type CsvEntry } from '../../hosts/xlsx/csv';
import { patchWorkbook, type CellPatch } from '../../hosts/xlsx/patch';
import { readWorkbook } from '../../hosts/xlsx/read';
import { CommandError } from '../command-error';
import { readBytes, writeWhole } from '../files';
import { say } from '../output';

const BASELINE = /^(baseline|本级基期|基期)$/i;
const TARGET = /^(target|本级目标|目标)$/i;

function readSheets(bytes: Uint8Array): SheetReading[] {
  return readWorkbook(bytes).sheets.flatMap((cells: SheetCells) => readSheet(cells, BUILT_IN) ?? []);
}

/** The one row that a line of the CSV means; a name in two boxes wants a box or a code. */
function rowOf(entry: CsvEntry, sheets: readonly SheetReading[]): { sheet: SheetReading; row: RowReading } | string {
  const subject = entry.code ?? entry.indicator ?? '';
  const inBox = sheets.filter((sheet) => !entry.box || [sheet.box.id, sheet.box.number].includes(entry.box));
  if (inBox.length === 0) return `工作簿里没有专栏“${entry.box ?? ''}”`;
  const found = inBox.flatMap((sheet) =>
    sheet.rows
      .filter(
        ({ indicator }) =>
          indicator.code === subject || indicator.name === subject || indicator.aliases.includes(subject),
      )
      .map((row) => ({ sheet, row })),
  );
  if (found.length === 0) return `工作簿里没有指标“${subject}”`;
  if (found.length > 1) return `指标“${subject}”在工作簿里有 ${found.length} 行，请改用代码，或用 box 列指明专栏`;
  return found[0]!;
}

function cellOf(entry: CsvEntry, { sheet, row }: { sheet: SheetReading; row: RowReading }): Entry | string {
  const period = entry.period.trim();
  if (BASELINE.test(period) || TARGET.test(period)) {
    const own = BASELINE.test(period) ? row.ownBaseline : row.ownTarget;
    return own ?? `“${sheet.sheet}”是全省报表，没有本级基期与本级目标`;
  }
  const year = /^(\d{4})(?!\d)/.exec(period)?.[1];
  const found = row.entries.find((candidate) => String(candidate.period) === year);
  const years = row.entries.map((candidate) => candidate.period).join('、');
  return found ?? `“${row.indicator.name}”没有报告期“${period}”的填报格，可填 ${years}`;
}

function patchesOf(entries: readonly CsvEntry[], sheets: readonly SheetReading[]): CellPatch[] {
  const patches: CellPatch[] = [];
  const problems: string[] = [];
  const taken = new Map<string, number>();
  for (const entry of entries) {
    const place = rowOf(entry, sheets);
    const cell = typeof place === 'string' ? place : entry.period.trim() === '' ? null : cellOf(entry, place);
    if (typeof place === 'string' || typeof cell === 'string') {
      problems.push(`第 ${entry.line} 行：${typeof place === 'string' ? place : String(cell)}`);
      continue;
    }
    const { sheet, row } = place;
    if (cell) {
      const key = `${sheet.sheet}!${cell.cell}`;
      const earlier = taken.get(key);
      if (earlier !== undefined) problems.push(`第 ${entry.line} 行：与第 ${earlier} 行填的是同一格（${key}）`);
      taken.set(key, entry.line);
      patches.push({ sheet: sheet.sheet, cell: cell.cell, value: entry.value });
    }
    if (entry.explanation) patches.push({ sheet: sheet.sheet, cell: row.explanation.cell, value: entry.explanation });
  }
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join('；\n');
    const more = problems.length > 20 ? `；\n另有 ${problems.length - 20} 处` : '';
    throw new CommandError(
      `${problems.length} 行数据对不上报表，未写出任何文件：\n${shown}${more}。\n请改正数据后重试。`,
      1,
    );
  }
  return patches;
}

/** New results of the formulas and the text of the 审核 column, as the sheets now stand. */
function refresh(sheets: readonly SheetReading[]): CellPatch[] {
  const findings = validate(sheets);
  return sheets.flatMap((sheet) => [
    ...derivedCells(sheet).map(({ row, column, value }): CellPatch => ({
      sheet: sheet.sheet,
      cell: address(row, column),
      cached: value,
    })),
    ...rowVerdicts(sheet, findings).map(({ cell, value }): CellPatch => ({ sheet: sheet.sheet, cell, value })),
  ]);
}

async function entriesOf(csvPath: string): Promise<CsvEntry[]> {
  const bytes = await readBytes(csvPath);
  try {
    return readCsv(bytes);
  } catch (error) {
    if (error instanceof CsvError) throw new CommandError(`${csvPath}：${error.message}`, 2);
    throw error;
  }
}

/** `plan fill`: values and explanations from a CSV into the entry cells; nothing is written when a line does not fit. */
export async function fill(path: string, csvPath: string, options: { output: string }): Promise<number> {
  const bytes = await readBytes(path);
  const sheets = readSheets(bytes);
  if (sheets.length === 0) throw new CommandError(`${path} 里没有规划指标报表，请用 plan new 生成后再填。`);
  const patches = patchesOf(await entriesOf(csvPath), sheets);
  const filled = patchWorkbook(bytes, { cells: patches });
  const refreshed = patchWorkbook(filled, { cells: refresh(readSheets(filled)) });
  await writeWhole(options.output, refreshed);
  say(`已填 ${patches.length} 格，写入 ${options.output}。`);
  return 0;
}
