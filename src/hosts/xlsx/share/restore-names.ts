import type { CopiedName } from '../../../core/sheet/sending/copy-part';
import { applySplices, type Splice } from '../patch/splice';
import type { WorkbookPart } from '../read/workbook-part';
import { XmlScanner } from '../xml/scanner';
import { encodeXml } from '../xml/text';

/** The workbook part with formulas put back into defined names 名称; a name that means something by now stays. */
export function restoreNames(
  workbook: WorkbookPart,
  depth: number,
  names: readonly CopiedName[],
): { xml: string; restored: number } {
  if (names.length === 0) return { xml: workbook.xml, restored: 0 };
  const keyOf = (name: string, sheet: string | null): string => JSON.stringify([name.toLowerCase(), sheet]);
  const wanted = new Map(names.map(({ name, sheet, formula }) => [keyOf(name, sheet), formula]));
  const scanner = new XmlScanner(workbook.xml, workbook.path, depth);
  const splices: Splice[] = [];
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'definedName') continue;
    const local = scanner.attribute('localSheetId');
    const sheet = local === null ? null : (workbook.sheets[Number(local)]?.name ?? null);
    const formula = wanted.get(keyOf(scanner.attribute('name') ?? '', sheet));
    const { end } = scanner;
    const now = scanner.content();
    if (formula !== undefined && now === '#N/A')
      splices.push({ start: end, end: scanner.start, text: encodeXml(formula) });
  }
  return { xml: applySplices(workbook.xml, splices), restored: splices.length };
}
