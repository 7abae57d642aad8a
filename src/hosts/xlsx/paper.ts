import type { WriteSheet } from 'hucre/xlsx';

type PaperSize = NonNullable<NonNullable<WriteSheet['pageSetup']>['paperSize']>;

/** Papers by the names of Office.js and of hucre. */
const PAPERS: readonly [string, PaperSize][] = [
  ['A3', 'a3'],
  ['A4', 'a4'],
  ['A5', 'a5'],
  ['B4', 'b4'],
  ['B5', 'b5'],
  ['Letter', 'letter'],
  ['Legal', 'legal'],
  ['Executive', 'executive'],
  ['Tabloid', 'tabloid'],
];

/** Paper for a file; what it does not know is A4. */
export function paperOf(name: string): PaperSize {
  return PAPERS.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? 'a4';
}

/** Name of a file's paper. */
export function paperName(size: PaperSize | undefined): string {
  return PAPERS.find(([, known]) => known === size)?.[0] ?? 'A4';
}
