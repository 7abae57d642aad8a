import type { CopiedName } from '../../../core/sheet/sending/copy-part';
import { rootPrefix } from '../patch/package-edit';
import { applySplices, type Splice } from '../patch/splice';
import type { WorkbookPart } from '../read/workbook-part';
import { XmlScanner } from '../xml/scanner';
import { decodeXml } from '../xml/text';
import type { GoneFormulas } from './gone-formulas';

/** The workbook part of the copy, and what is no longer in it. */
export interface CopiedWorkbook {
  xml: string;
  names: CopiedName[];
  /** A path of the machine on which it was last saved was taken out. */
  path: boolean;
}

/** What a name stands for in the copy, when its formula is gone. */
const NOTHING = { value: '#N/A', link: '#REF!' } as const;

/**
 * The workbook part without the list of linked workbooks, the path where it was saved, macro sheets (given by their
 * indexes), names of macros, and formulas in names that need the add-in. All else stays as it stands.
 */
export function copyWorkbook(
  workbook: WorkbookPart,
  depth: number,
  judge: GoneFormulas,
  macroSheets: ReadonlySet<number>,
): CopiedWorkbook {
  const { xml } = workbook;
  const splices: Splice[] = [];
  const names: CopiedName[] = [];
  let path = false;
  let index = 0;
  let alternate = -1;
  let saved = false;
  const scanner = new XmlScanner(xml, workbook.path, depth);
  const cut = (start: number): void => {
    scanner.skip();
    splices.push({ start, end: scanner.end, text: '' });
  };
  while (scanner.next()) {
    const { start, end } = scanner;
    if (scanner.kind === 'close' && scanner.name === 'AlternateContent') {
      // Nothing else stands with it.
      if (saved) splices.push({ start: alternate, end, text: '' });
      saved = false;
      alternate = -1;
    }
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'AlternateContent') alternate = start;
    else if (scanner.name === 'absPath') {
      path = true;
      if (alternate < 0) cut(start);
      else saved = true;
    } else if (scanner.name === 'externalReferences') cut(start);
    else if (scanner.name === 'sheet') {
      if (macroSheets.has(index)) cut(start);
      index += 1;
    } else if (scanner.name === 'workbookView') {
      const tag = ['activeTab', 'firstSheet'].reduce(
        (text, name) => withIndex(text, name, macroSheets),
        xml.slice(start, end),
      );
      if (tag !== xml.slice(start, end)) splices.push({ start, end, text: tag });
    } else if (scanner.name === 'definedName') {
      const local = scanner.attribute('localSheetId');
      const macro = ['vbProcedure', 'xlm'].some((name) => ['1', 'true'].includes(scanner.attribute(name) ?? ''));
      const name = scanner.attribute('name') ?? '';
      const tag = withIndex(xml.slice(start, end), 'localSheetId', macroSheets);
      const formula = scanner.content();
      const lost = local !== null && macroSheets.has(Number(local));
      if (macro || lost || leadsTo(workbook, macroSheets, formula)) {
        splices.push({ start, end: scanner.end, text: '' });
        continue;
      }
      if (tag !== xml.slice(start, end)) splices.push({ start, end, text: tag });
      const reason = judge.reason(formula);
      if (!reason) continue;
      const sheet = local === null ? null : (workbook.sheets[Number(local)]?.name ?? null);
      names.push({ name, sheet, kind: reason, formula });
      splices.push({ start: end, end: scanner.start, text: NOTHING[reason] });
    }
  }
  return { xml: applySplices(xml, splices), names, path };
}

/** An attribute that counts sheets, with the macro sheets before it taken out. */
function withIndex(tag: string, attribute: string, macroSheets: ReadonlySet<number>): string {
  if (macroSheets.size === 0) return tag;
  return tag.replace(new RegExp(`(\\s${attribute}\\s*=\\s*["'])(\\d+)`), (_, head: string, digits: string) => {
    const before = [...macroSheets].filter((index) => index < Number(digits)).length;
    return head + String(Math.max(0, Number(digits) - before));
  });
}

/** Whether a name leads into a macro sheet. */
function leadsTo({ sheets }: WorkbookPart, macroSheets: ReadonlySet<number>, formula: string): boolean {
  const text = decodeXml(formula.replace(/&(?!(?:amp|lt|gt|quot|apos);)/g, '&amp;')).toLowerCase();
  return [...macroSheets].some((index) => {
    const name = (sheets[index]?.name ?? '').toLowerCase();
    return text.startsWith(`${name}!`) || text.startsWith(`'${name.replaceAll("'", "''")}'!`);
  });
}

/** The workbook part with the order to compute everything when it is opened, or without it. */
export function withFullCalculation(xml: string, part: string, depth: number, full: boolean): string {
  const scanner = new XmlScanner(xml, part, depth);
  let after = -1;
  while (scanner.next()) {
    const { kind, name, start, end } = scanner;
    if (kind === 'open' && name === 'calcPr') {
      const tag = xml.slice(start, end).replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
      const now = full ? tag.replace(/(\s*\/?>)$/, ' fullCalcOnLoad="1"$1') : tag;
      return applySplices(xml, [{ start, end, text: now }]);
    }
    const isBefore = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'].includes(name);
    if (kind === 'close' && isBefore) after = end;
  }
  if (!full || after < 0) return xml;
  return applySplices(xml, [{ start: after, end: after, text: `<${rootPrefix(xml)}calcPr fullCalcOnLoad="1"/>` }]);
}
