import { parse } from 'csv-parse/sync';

/** One value to fill in, from a line of a CSV file 填报数据行. */
export interface CsvEntry {
  /** Line of the file, from 1; the heads are line 1. */
  line: number;
  /** Code of the indicator, or null when only its name is given. */
  code: string | null;
  /** Name of the indicator, or null when its code is given. */
  indicator: string | null;
  /** Box id such as 2, or null. */
  box: string | null;
  /** 报告期 as written; "" on a line that only brings an explanation. */
  period: string;
  /** A number where one is written plainly, else the text as it stands; null clears. */
  value: string | number | null;
  explanation: string | null;
}

/** A CSV file that cannot be used. The message is Chinese and names the line. */
export class CsvError extends Error {
  constructor(
    readonly line: number | null,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'CsvError';
  }
}

type Column = 'code' | 'indicator' | 'box' | 'period' | 'value' | 'explanation';

const HEADS: ReadonlyMap<string, Column> = new Map([
  ['code', 'code'],
  ['代码', 'code'],
  ['指标代码', 'code'],
  ['indicator', 'indicator'],
  ['指标', 'indicator'],
  ['指标名称', 'indicator'],
  ['box', 'box'],
  ['专栏', 'box'],
  ['period', 'period'],
  ['报告期', 'period'],
  ['年份', 'period'],
  ['年度', 'period'],
  ['value', 'value'],
  ['数值', 'value'],
  ['实际值', 'value'],
  ['explanation', 'explanation'],
  ['核实说明', 'explanation'],
  ['说明', 'explanation'],
]);
const KNOWN = '代码或指标、专栏（可省）、报告期、数值、核实说明（可省）';
const MAX_BYTES = 32 << 20;

/** Text of a CSV file: UTF-8 with or without its mark, else GB18030 as Excel saves it in China. */
function decodeCsv(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new CsvError(null, 'CSV 文件超过 32 MB；请拆成几个文件。');
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  let cause: unknown;
  for (const encoding of utf16 ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      cause = error;
    }
  }
  throw new CsvError(null, 'CSV 文件的编码无法识别；请另存为“CSV UTF-8（逗号分隔）”。', { cause });
}

/** A record with the line it begins on. */
export interface CsvLine {
  line: number;
  cells: string[];
}

/** The records of any CSV file, the heads first; blank lines are left out. */
export function csvLines(bytes: Uint8Array): CsvLine[] {
  const text = decodeCsv(bytes);
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', '\t', ';', '，'].find((mark) => first.includes(mark)) ?? ',';
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      trim: true,
      bom: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => {
      const inside = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      return { line: info.lines - inside, cells: record };
    });
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    const where = typeof line === 'number' ? `第 ${line} 行` : '文件中';
    throw new CsvError(typeof line === 'number' ? line : null, `CSV ${where}的引号不成对；请改正后再试。`, {
      cause: error,
    });
  }
}

function readHeads(head: CsvLine): Map<Column, number> {
  const columns = new Map<Column, number>();
  head.cells.forEach((cell, index) => {
    if (cell === '') return;
    const column = HEADS.get(cell.toLowerCase());
    if (!column) throw new CsvError(head.line, `CSV 第 ${head.line} 行：不认识的列“${cell}”；可用的列是${KNOWN}。`);
    if (columns.has(column)) throw new CsvError(head.line, `CSV 第 ${head.line} 行：列“${cell}”重复；请只留一列。`);
    columns.set(column, index);
  });
  if (!columns.has('code') && !columns.has('indicator')) {
    throw new CsvError(head.line, `CSV 第 ${head.line} 行：缺少“代码”或“指标”列；可用的列是${KNOWN}。`);
  }
  for (const [column, name] of [
    ['period', '报告期'],
    ['value', '数值'],
  ] as const) {
    if (!columns.has(column)) throw new CsvError(head.line, `CSV 第 ${head.line} 行：缺少“${name}”列；请补上。`);
  }
  return columns;
}

/** Reads the values of `plan fill`. Heads are English or Chinese, in any order; every fault names its line. */
export function readCsv(bytes: Uint8Array): CsvEntry[] {
  const [head, ...lines] = csvLines(bytes);
  if (!head) throw new CsvError(null, `CSV 文件是空的；第一行应为列名：${KNOWN}。`);
  const columns = readHeads(head);
  return lines
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => {
      const extra = cells.slice(head.cells.length).find((cell) => cell !== '');
      if (extra !== undefined) {
        throw new CsvError(line, `CSV 第 ${line} 行：比列名多出“${extra}”；含逗号的内容请用英文双引号括起来。`);
      }
      const at = (column: Column): string | null => cells[columns.get(column) ?? -1] || null;
      const [code, indicator, period, value] = [at('code'), at('indicator'), at('period'), at('value')];
      const explanation = at('explanation');
      if (!code && !indicator) throw new CsvError(line, `CSV 第 ${line} 行：代码和指标都没有填。`);
      if (!period && (value || !explanation)) throw new CsvError(line, `CSV 第 ${line} 行：报告期没有填。`);
      return { line, code, indicator, box: at('box'), period: period ?? '', value: typed(value), explanation };
    });
}

/** A number only where it is written plainly: what `1,013.5` or `95%` means is for the validation to say. */
function typed(value: string | null): string | number | null {
  return value !== null && /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : value;
}
