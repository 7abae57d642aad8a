import type { CopiedColumn } from '../../../core/sheet/sending/copy-part';
import type { PackageEdit } from '../patch/package-edit';
import { applySplices, type Splice } from '../patch/splice';
import { XmlScanner } from '../xml/scanner';
import { encodeXml } from '../xml/text';
import type { GoneFormulas } from './gone-formulas';

const FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula']);

/** A column of a table 表格列 and where its formulas stand. */
interface TableColumn {
  table: string;
  column: string;
  /** End of its start tag, and whether that is the whole element. */
  opened: number;
  empty: boolean;
  formulas: { element: string; text: string; start: number; end: number }[];
}

/** Takes formulas that cannot stay out of the columns of tables: what Excel fills new rows with. Their cells are judged by themselves. */
export function copyTables(edit: PackageEdit, judge: GoneFormulas): CopiedColumn[] {
  const gone: CopiedColumn[] = [];
  for (const part of tableParts(edit)) {
    const xml = edit.required(part);
    const splices: Splice[] = [];
    for (const { table, column, formulas } of columnsOf(xml, part, edit.pack.limits.depth)) {
      for (const { element, text, start, end } of formulas) {
        const kind = judge.reason(text);
        if (!kind) continue;
        gone.push({ table, column, kind, element, formula: text });
        splices.push({ start, end, text: '' });
      }
    }
    if (splices.length > 0) edit.set(part, applySplices(xml, splices));
  }
  return gone;
}

/** Puts formulas back into columns that have none now; how many. */
export function restoreTables(edit: PackageEdit, columns: readonly CopiedColumn[]): number {
  let restored = 0;
  for (const part of columns.length > 0 ? tableParts(edit) : []) {
    const xml = edit.required(part);
    const splices: Splice[] = [];
    for (const { table, column, opened, empty, formulas } of columnsOf(xml, part, edit.pack.limits.depth)) {
      const wanted = columns.filter(
        (one) =>
          one.table === table && one.column === column && !formulas.some(({ element }) => element === one.element),
      );
      if (wanted.length === 0) continue;
      // The schema wants the formula of the column before that of its total.
      const texts = wanted
        .sort((a, b) => (a.element < b.element ? -1 : 1))
        .map(({ element, formula }) => `<${element}>${encodeXml(formula)}</${element}>`);
      restored += texts.length;
      if (empty) splices.push({ start: opened - 2, end: opened, text: `>${texts.join('')}</tableColumn>` });
      else splices.push({ start: opened, end: opened, text: texts.join('') });
    }
    if (splices.length > 0) edit.set(part, applySplices(xml, splices));
  }
  return restored;
}

function tableParts(edit: PackageEdit): string[] {
  return [...edit.pack.entries.values()]
    .map(({ name }) => name)
    .filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name));
}

function columnsOf(xml: string, part: string, depth: number): TableColumn[] {
  const scanner = new XmlScanner(xml, part, depth);
  const columns: TableColumn[] = [];
  let table = '';
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    const { name: element, start } = scanner;
    if (element === 'table') table = scanner.attribute('displayName') ?? scanner.attribute('name') ?? '';
    else if (element === 'tableColumn') {
      const { end: opened, empty } = scanner;
      columns.push({ table, column: scanner.attribute('name') ?? '', opened, empty, formulas: [] });
    } else if (FORMULAS.has(element)) {
      const text = scanner.content();
      columns.at(-1)?.formulas.push({ element, text, start, end: scanner.end });
    }
  }
  return columns;
}
