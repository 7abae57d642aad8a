import type { ListLine } from '../../core/rollup/split/list';
import { CsvError, csvLines, type CsvLine } from '../../hosts/xlsx/csv';
import { readSplitSheets } from '../../core/sheet/split/read-split';
import { readWorkbook } from '../../hosts/xlsx/read';

type Column = 'unit' | 'code' | 'indicator' | 'target' | 'share' | 'percent' | 'baseline';

const HEADS: ReadonlyMap<string, Column> = new Map([
  ['unit', 'unit'],
  ['填报单位', 'unit'],
  ['单位', 'unit'],
  ['单位名称', 'unit'],
  ['code', 'code'],
  ['代码', 'code'],
  ['指标代码', 'code'],
  ['indicator', 'indicator'],
  ['指标', 'indicator'],
  ['指标名称', 'indicator'],
  ['target', 'target'],
  ['目标', 'target'],
  ['本级目标', 'target'],
  ['share', 'share'],
  ['份额', 'share'],
  ['share%', 'percent'],
  ['份额%', 'percent'],
  ['份额(%)', 'percent'],
  ['baseline', 'baseline'],
  ['基期', 'baseline'],
  ['本级基期', 'baseline'],
]);
const KNOWN = '填报单位、代码或指标（可省）、目标（可省）、份额（可省）、基期（可省）';

/**
 * The lines of a list 任务分解名单: a CSV (UTF-8 or GB18030) with heads in Chinese or English, in any order, or the workbook 任务分解
 * of an earlier run, perhaps changed by hand. Throws `CsvError` or `UnreadableFile`.
 */
export function listLines(bytes: Uint8Array): ListLine[] {
  return isPackage(bytes) ? linesOfWorkbook(bytes) : linesOfCsv(bytes);
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function linesOfWorkbook(bytes: Uint8Array): ListLine[] {
  const read = readSplitSheets(readWorkbook(bytes).sheets);
  if (!read.ok) throw new CsvError(null, read.problem);
  return read.lines;
}

function linesOfCsv(bytes: Uint8Array): ListLine[] {
  const [head, ...records] = csvLines(bytes);
  if (!head) throw new CsvError(null, `文件是空的；第一行应为列名：${KNOWN}。`);
  const columns = columnsOf(head);
  const lines = records
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => {
      const extra = cells.slice(head.cells.length).find((cell) => cell !== '');
      if (extra !== undefined)
        throw new CsvError(line, `第 ${String(line)} 行：比列名多出“${extra}”；含逗号的内容请用英文双引号括起来。`);
      const at = (column: Column): string | null => cells[columns.get(column) ?? -1] || null;
      const unit = at('unit');
      if (unit === null) throw new CsvError(line, `第 ${String(line)} 行：填报单位没有填。`);
      return {
        line,
        unit,
        code: at('code'),
        indicator: at('indicator'),
        target: at('target'),
        share: at('share') ?? at('percent'),
        percent: columns.has('percent'),
        baseline: at('baseline'),
      };
    });
  if (lines.length === 0) throw new CsvError(null, '名单里没有单位；请每行写一个填报单位。');
  return lines;
}

function columnsOf(head: CsvLine): Map<Column, number> {
  const columns = new Map<Column, number>();
  head.cells.forEach((cell, index) => {
    if (cell === '') return;
    const column = HEADS.get(cell.normalize('NFKC').replace(/\s/gu, '').toLowerCase());
    if (!column) throw new CsvError(head.line, `不认识的列“${cell}”；可用的列是${KNOWN}。`);
    if (columns.has(column)) throw new CsvError(head.line, `列“${cell}”重复；请只留一列。`);
    columns.set(column, index);
  });
  if (!columns.has('unit')) throw new CsvError(head.line, `没有“填报单位”（或 unit）列；可用的列是${KNOWN}。`);
  if (columns.has('share') && columns.has('percent')) throw new CsvError(head.line, '“份额”和“份额%”两列只留一列。');
  return columns;
}
