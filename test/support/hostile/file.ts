import type { WorkbookFile } from '../../../src/hosts/xlsx/read';
import type { UnreadableCode } from '../../../src/hosts/xlsx/unreadable-file';
import { rawWorkbook, rawZip, workbookRelationships } from '../raw-zip';
import type { RawEntry } from '../raw-zip';

/** A file made to hurt 敌意文件: refused with a code, or read. */
export interface HostileFile {
  name: string;
  answer: UnreadableCode | 'read';
  make: () => Uint8Array;
  /** What must hold of a file that is read. */
  holds?: (file: WorkbookFile) => void;
}

export const SHEET = 'xl/worksheets/sheet1.xml';
export const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

export const refused = (name: string, answer: UnreadableCode, make: () => Uint8Array): HostileFile => ({
  name,
  answer,
  make,
});

export const read = (name: string, make: () => Uint8Array, holds?: (file: WorkbookFile) => void): HostileFile => ({
  name,
  answer: 'read',
  make,
  ...(holds && { holds }),
});

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The small workbook with other content of its sheet. */
export const sheetOf = (xml: string): Uint8Array => rawZip(rawWorkbook(xml));
export const rowOf = (cells: string): Uint8Array => sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`);

/** The small workbook with some parts replaced, added or, when null, left out. */
export const withParts = (parts: Readonly<Record<string, string | null>>, sheet = DATA): Uint8Array =>
  rawZip(rawWorkbook(sheet, parts));

/** The small workbook with one entry changed. */
export const withEntry = (name: string, change: Partial<RawEntry>): Uint8Array =>
  rawZip(rawWorkbook(DATA).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));

/** The small workbook with more entries behind its own. */
export const withMore = (...entries: RawEntry[]): Uint8Array => rawZip([...rawWorkbook(DATA), ...entries]);

/** The small workbook with shared strings. */
export const withStrings = (strings: string, cells: string): Uint8Array =>
  withParts(
    {
      'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
      'xl/_rels/workbook.xml.rels': workbookRelationships('rId2 sharedStrings sharedStrings.xml'),
    },
    `<sheetData><row r="1">${cells}</row></sheetData>`,
  );

export const withStyles = (styles: string, sheet = DATA): Uint8Array =>
  withParts(
    {
      'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
      'xl/_rels/workbook.xml.rels': workbookRelationships('rId2 styles styles.xml'),
    },
    sheet,
  );

/** A workbook part with this between its root and its end. */
export const workbookXml = (content: string): string =>
  `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</workbook>`;
export const SHEETS = '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>';

export const times = (count: number, make: (index: number) => string): string => {
  const pieces: string[] = [];
  for (let i = 0; i < count; i++) pieces.push(make(i));
  return pieces.join('');
};
