import { HostError } from '../../../app/ports/workbook-host';
import { usesOtherBook } from '../../../core/sheet/outward';
import { readWorkbookPart, type WorkbookPart } from '../read/workbook-part';
import { XmlScanner } from '../xml/scanner';
import { entryBytes } from '../zip/inflate';
import { openPackage, type OpenPackage } from '../zip/open-package';
import { decodePart } from '../zip/part-text';

const FUNCTION = /_xldudf_/i;
/** Elements outside cells that hold formulas: rules, validations, columns of tables, series of charts. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula']);
const PATH = /(?:^|[=;"'])\s*(?:file:\/\/|[a-z]:\\)/i;

/** Looks through every part of the finished copy; throws a HostError that names the place of what must not be there. */
export function checkCopy(bytes: Uint8Array): void {
  const pack = openPackage(bytes);
  const workbook = readWorkbookPart(pack);
  for (const entry of pack.entries.values()) {
    if (!/\.(?:xml|rels|vml|bin)$/i.test(entry.name)) continue;
    const data = entryBytes(pack, entry);
    if (/\.bin$/i.test(entry.name)) {
      if (FUNCTION.test(new TextDecoder('latin1').decode(data))) refuse(entry.name, '含有 PLAN.* 函数');
      continue;
    }
    const xml = decodePart(data, entry.name);
    if (FUNCTION.test(xml)) refuse(placeOf(pack, workbook, entry.name, xml), '用到 PLAN.* 函数');
    if (/^xl\/(?:worksheets|charts|tables|drawings|chartsheets)\//i.test(entry.name)) {
      const at = findLink(xml, entry.name, pack.limits.depth);
      if (at !== null) refuse(`${partName(workbook, entry.name)}${at}`, '引用了其他工作簿');
    }
    if (/^xl\/connections\.xml$/i.test(entry.name) && hasPath(xml)) refuse('数据连接', '含有本机路径');
  }
}

function refuse(place: string, what: string): never {
  throw new HostError('failed', `发送版没有做成：${place}${what}，不能换成数值；请先删去或改写这一处，再做发送版。`);
}

function partName(workbook: WorkbookPart, part: string): string {
  const sheet = workbook.sheets.find((candidate) => candidate.part?.toLowerCase() === part.toLowerCase());
  return sheet ? `工作表“${sheet.name}”` : `部件 ${part}`;
}

/** Sheet and area of a rule or validation that calls a function; else the part. */
function placeOf(pack: OpenPackage, workbook: WorkbookPart, part: string, xml: string): string {
  const scanner = new XmlScanner(xml, part, pack.limits.depth);
  let area = '';
  while (scanner.next()) {
    if (scanner.kind === 'open') {
      const cell = scanner.name === 'c' ? scanner.attribute('r') : scanner.attribute('sqref');
      if (cell) area = ` ${cell} `;
      if (FUNCTION.test(xml.slice(scanner.start, scanner.end))) break;
    } else if (scanner.kind === 'text' && FUNCTION.test(scanner.value)) break;
  }
  return `${partName(workbook, part)}${area}`;
}

/** Area of the first formula outside cells that leads to another workbook; null when there is none. */
function findLink(xml: string, part: string, depth: number): string | null {
  if (!xml.includes('[')) return null;
  const scanner = new XmlScanner(xml, part, depth);
  let area = '';
  let element = '';
  while (scanner.next()) {
    if (scanner.kind === 'open') {
      element = scanner.name;
      const cell = scanner.name === 'c' ? scanner.attribute('r') : scanner.attribute('sqref');
      if (cell) area = ` ${cell} `;
    } else if (scanner.kind === 'text' && FORMULAS.has(element) && usesOtherBook(scanner.value)) return area;
  }
  return null;
}

/** A path in an attribute of a data connection. */
function hasPath(xml: string): boolean {
  return PATH.test(xml.replaceAll('&quot;', '"'));
}
