import type { CellStyle, Line } from './spec';
import { entryFill, headFill, ink, linkText, notCollectedFill, secondaryText } from './palette';

const SONG = '宋体';
const HEI = '黑体';

/** Base looks of the cells of a sheet; borders are added where a cell stands. */
const LOOKS = {
  title: { font: { name: HEI, size: 16, bold: false, color: ink }, horizontal: 'center', vertical: 'center' },
  blank: { font: { name: SONG, size: 10, color: ink } },
  label: { font: { name: SONG, size: 10, color: ink }, horizontal: 'right', vertical: 'center' },
  labelLeft: { font: { name: SONG, size: 10, color: ink }, horizontal: 'left', vertical: 'center' },
  fixed: { font: { name: SONG, size: 10, color: ink }, horizontal: 'left', vertical: 'center' },
  /** Fillable mark: 表号, 填表人, … Text, so that 〔2021〕3号 or a telephone number stays as typed. */
  mark: {
    font: { name: SONG, size: 10, color: ink },
    horizontal: 'left',
    vertical: 'center',
    fill: entryFill,
    numberFormat: '@',
    locked: false,
    border: { bottom: 'thin' },
  },
  helperLabel: { font: { name: SONG, size: 9, color: secondaryText }, horizontal: 'right', vertical: 'center' },
  helper: {
    font: { name: SONG, size: 9, color: secondaryText },
    horizontal: 'left',
    vertical: 'center',
    numberFormat: '0',
  },
  head: {
    font: { name: HEI, size: 10, color: ink },
    fill: headFill,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  stub: { font: { name: SONG, size: 9, color: ink }, horizontal: 'center', vertical: 'center' },
  section: { font: { name: HEI, size: 10, color: ink }, horizontal: 'left', vertical: 'center' },
  code: { font: { name: SONG, size: 9, color: secondaryText }, horizontal: 'left', vertical: 'center' },
  center: { font: { name: SONG, size: 10, color: ink }, horizontal: 'center', vertical: 'center', wrap: true },
  name: { font: { name: SONG, size: 10, color: ink }, horizontal: 'left', vertical: 'center', wrap: true },
  printed: { font: { name: SONG, size: 10, color: ink }, horizontal: 'right', vertical: 'center', wrap: true },
  number: { font: { name: SONG, size: 10, color: ink }, horizontal: 'right', vertical: 'center' },
  entry: {
    font: { name: SONG, size: 10, color: ink },
    horizontal: 'right',
    vertical: 'center',
    fill: entryFill,
    locked: false,
  },
  /** Title of a project, with what is to be done under it. */
  project: {
    font: { name: SONG, size: 10, bold: true, color: ink },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
  },
  /** 牵头单位, and a year's progress in words. */
  note: {
    font: { name: SONG, size: 9, color: ink },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    fill: entryFill,
    numberFormat: '@',
    locked: false,
  },
  /** 阶段, chosen from a list. */
  stage: {
    font: { name: SONG, size: 10, color: ink },
    horizontal: 'center',
    vertical: 'center',
    fill: entryFill,
    numberFormat: '@',
    locked: false,
  },
  /** Number of milestones. */
  count: {
    font: { name: SONG, size: 10, color: ink },
    horizontal: 'right',
    vertical: 'center',
    fill: entryFill,
    numberFormat: '0',
    locked: false,
  },
  notCollected: {
    font: { name: SONG, size: 9, color: secondaryText },
    horizontal: 'center',
    vertical: 'center',
    fill: notCollectedFill,
  },
  rate: { font: { name: SONG, size: 10, color: ink }, horizontal: 'right', vertical: 'center', numberFormat: '0.00%' },
  /** Wrapped, because remarks stand behind the status in brackets. */
  status: { font: { name: SONG, size: 9, color: ink }, horizontal: 'center', vertical: 'center', wrap: true },
  verdict: {
    font: { name: SONG, size: 9, color: ink },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    numberFormat: '@',
    locked: false,
  },
  explanation: {
    font: { name: SONG, size: 9, color: ink },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    fill: entryFill,
    numberFormat: '@',
    locked: false,
  },
  memory: {
    font: { name: SONG, size: 9, color: secondaryText },
    horizontal: 'left',
    vertical: 'center',
    numberFormat: '@',
    locked: false,
  },
  /** Leads to another sheet; the line under it says so without colour, too. */
  link: {
    font: { name: SONG, size: 10, underline: true, color: linkText },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  /** What is not there, and why. */
  muted: { font: { name: SONG, size: 10, color: secondaryText }, horizontal: 'left', vertical: 'center', wrap: true },
  mutedCenter: { font: { name: SONG, size: 10, color: secondaryText }, horizontal: 'center', vertical: 'center' },
  footnote: { font: { name: SONG, size: 9, color: ink }, horizontal: 'left', vertical: 'center' },
} as const satisfies Record<string, CellStyle>;

export type Look = keyof typeof LOOKS;

/** Lines around a cell of the table: thick above the heads and below the last row, nothing at the sides. */
export interface Edges {
  top?: Line;
  bottom?: Line;
  left?: Line;
  right?: Line;
}

/** Lines between the columns of a table, none at its outer sides. */
export function sideLines(column: number, last: number): Edges {
  return { left: column === 0 ? 'none' : 'thin', right: column === last ? 'none' : 'thin' };
}

const lineOf = (line: Line | undefined): string => `${line ?? ''},`;

/** Collects the styles of one sheet; equal ones share a key. */
export class StyleBook {
  private readonly keys = new Map<string, string>();
  readonly styles: Record<string, CellStyle> = {};

  /** Key of a look with its lines and, where given, a number format or an indentation. */
  key(look: Look, border?: Edges, extra?: Pick<CellStyle, 'numberFormat' | 'indent'>): string {
    // Asked for every cell of a workbook.
    const lines =
      border && `${lineOf(border.top)}${lineOf(border.bottom)}${lineOf(border.left)}${lineOf(border.right)}`;
    const identity = `${look} ${lines ?? ''} ${extra?.indent ?? ''} ${extra?.numberFormat ?? ''}`;
    const known = this.keys.get(identity);
    if (known) return known;
    const style: CellStyle = { ...LOOKS[look], ...extra, ...(border ? { border } : {}) };
    const key = `${look}-${this.keys.size + 1}`;
    this.keys.set(identity, key);
    this.styles[key] = style;
    return key;
  }
}

/**
 * Number format of a value printed with `decimals` places in a column whose longest has `widest`: the missing places are
 * left blank (`_.` and `_0` take the width of a point and a digit), so that 300, 13.4 and 95.53 stand with their points
 * above each other.
 */
export function alignedFormat(decimals: number, widest: number): string {
  const places = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  const pad = (decimals === 0 && widest > 0 ? '_.' : '') + '_0'.repeat(Math.max(0, widest - decimals));
  return `${places}${pad}`;
}
