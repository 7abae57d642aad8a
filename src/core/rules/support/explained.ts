import type { CellValue } from '../../model/cells';
import type { Finding } from '../../model/finding';
import type { Entry, RowReading, SheetReading } from '../../model/reading';
import { projectRow } from './project-row';
import { allCells, isNumber, isRatio } from './rows';
import { seriesRows } from './series-row';
import { plain } from './text';

/** Spelling of what is remembered; another one reads as nothing remembered. */
const SPELLING = 'v1';
const LONGEST = 40;

/** A value that a 核实说明 may be about, as it is remembered. */
interface Judged {
  /** 2022年, 本级基期, 里程碑计划数, 3月. */
  name: string;
  cell: string;
  /** "" when nothing stands there. */
  text: string;
}

/** What a row remembers 说明所据数值: the 核实说明 by its hash, and the values by name for which it was written. */
interface Memory {
  hash: string;
  values: ReadonlyMap<string, string>;
}

/**
 * The finding with the 核实说明 of its row, which stands as long as the value in the finding's cell; where that cell is no
 * entry, as long as all values it was written for. After that a warning is open again and says what it was written for.
 */
export function withExplanation(finding: Finding, row: RowReading | null): Finding {
  const explanation = row ? textOf(row) : '';
  if (!row || explanation === '') return { ...finding, explanation: null };
  const before = outdated(row, explanation, finding.cell);
  if (before === null) return { ...finding, explanation };
  if (finding.severity !== 'warning') return { ...finding, explanation: null };
  return {
    ...finding,
    explanation: null,
    explanationOutdated: true,
    message: `${finding.message}；${before}`,
    remedy: `${finding.remedy}“核实说明”请按现在的数值改写；原说明仍然适用的，补写一句确认，或在窗格里按“原说明仍适用”。`,
  };
}

/** What the technical column must hold for its 核实说明 to stand, cell by cell, where it holds something else. */
export function memoriesToWrite(sheet: SheetReading): { cell: string; value: string | null }[] {
  return explainableRows(sheet).flatMap((row) => {
    if (!row.memory) return [];
    const value = memoryOf(row);
    return value === textIn(row.memory.raw) ? [] : [{ cell: row.memory.cell, value: value === '' ? null : value }];
  });
}

/** Every row that has a 核实说明 cell: of indicators, of series of months and of projects. */
export function explainableRows(sheet: SheetReading): RowReading[] {
  return [...sheet.rows, ...seriesRows(sheet), ...(sheet.projects ?? []).map(projectRow)];
}

/** What stood where the explanation was written, in words, when it is no longer there; null while the explanation holds. */
function outdated(row: RowReading, explanation: string, cell: string): string | null {
  const memory = parse(textIn(row.memory?.raw ?? null));
  if (!memory || memory.hash !== hashOf(row, explanation)) return null;
  const now = judgedOf(row);
  const own = now.find((judged) => judged.cell === cell);
  if (own) {
    const before = memory.values.get(own.name) ?? '';
    if (before === own.text) return null;
    return before === '' ? '“核实说明”写在填这个数之前' : `“核实说明”是针对原来的 ${before} 写的，数值已改`;
  }
  const texts = new Map(now.map(({ name, text }) => [name, text]));
  const changed = [...memory.values].filter(([name, before]) => (texts.get(name) ?? '') !== before);
  if (changed.length === 0) return null;
  return `“核实说明”是针对原来的${changed.map(([name, before]) => `${name} ${before}`).join('、')} 写的，数值已改`;
}

/** Kept as it is while the explanation is the one remembered; "" without one. */
function memoryOf(row: RowReading): string {
  const explanation = textOf(row);
  if (explanation === '') return '';
  const known = textIn(row.memory?.raw ?? null);
  const hash = hashOf(row, explanation);
  if (parse(known)?.hash === hash) return known;
  const values = judgedOf(row).flatMap(({ name, text }) => (text === '' ? [] : [`${name}=${text}`]));
  return [SPELLING, hash, ...values].join(';');
}

function parse(text: string): Memory | null {
  const [spelling, hash, ...values] = text.split(';');
  if (spelling !== SPELLING || !hash) return null;
  const pairs = values.map((value): [string, string] => {
    const at = value.indexOf('=');
    return [value.slice(0, at), value.slice(at + 1)];
  });
  return { hash, values: new Map(pairs) };
}

function judgedOf(row: RowReading): Judged[] {
  const name = (entry: Entry): string => {
    if (entry === row.ownBaseline) return '本级基期';
    if (entry === row.ownTarget) return '本级目标';
    return entry.label ?? `${String(entry.period)}年`;
  };
  return [
    ...allCells(row).map((entry) => ({ name: name(entry), cell: entry.cell, text: valueText(entry) })),
    ...(row.words ?? []).map(({ label, cell, raw }) => ({ name: label, cell, text: clean(raw) })),
  ];
}

function valueText(entry: Entry): string {
  if (isNumber(entry)) return plain(entry.value.value);
  if (isRatio(entry)) return entry.value.parts.map((part) => plain(part)).join(':');
  return entry.value.kind === 'blank' ? '' : clean(entry.raw);
}

/** Without the signs that separate what is remembered. */
function clean(raw: CellValue): string {
  return textIn(raw)
    .replace(/[;=\s]+/g, ' ')
    .slice(0, LONGEST)
    .trim();
}

function textOf(row: RowReading): string {
  return textIn(row.explanation.raw);
}

function textIn(raw: CellValue): string {
  return String(raw ?? '').trim();
}

/** FNV-1a of the code and the text: what a sorting left in another row is not that row's. */
function hashOf(row: RowReading, explanation: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${row.indicator.code}\n${explanation}`) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
