import { HostError } from '../../../app/ports/workbook-host';
import type { CellValue } from '../../../core/model/cells';
import { encodeCellText, encodeXml } from '../xml/text';

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);
const MAX_TEXT = 32767;

/** What is kept of a cell that is written anew. */
export interface CellFrame {
  /** Prefix of the sheet's elements with its colon, or "". */
  prefix: string;
  /** A1 address. */
  cell: string;
  /** Index of its format, or null. */
  style: string | null;
}

function open(frame: CellFrame, type: string | null, more = ''): string {
  const style = frame.style === null ? '' : ` s="${encodeXml(frame.style)}"`;
  return `<${frame.prefix}c r="${frame.cell}"${style}${type ? ` t="${type}"` : ''}${more}`;
}

function checked(value: CellValue, cell: string): CellValue {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new HostError('failed', `${cell} 的数值不是有限数，没有写入。`);
  }
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    throw new HostError('failed', `${cell} 的文字超过 ${MAX_TEXT} 个字，没有写入；请缩短后再试。`);
  }
  return value;
}

/** A cell holding a plain value; text is text even when it begins with “=”. */
export function valueCell(frame: CellFrame, value: CellValue): string {
  const { prefix: p } = frame;
  checked(value, frame.cell);
  if (value === null || value === '') return `${open(frame, null)}/>`;
  if (typeof value === 'number') return `${open(frame, null)}><${p}v>${String(value)}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${open(frame, 'b')}><${p}v>${value ? '1' : '0'}</${p}v></${p}c>`;
  const text = encodeXml(encodeCellText(value));
  return `${open(frame, 'inlineStr')}><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}

/** A cell that keeps its formula element and gets another cached result. `attributes` are kept as they are. */
export function formulaCell(frame: CellFrame, formula: string, cached: CellValue, attributes: string): string {
  const { prefix: p } = frame;
  checked(cached, frame.cell);
  let type: string | null = null;
  let text = '';
  if (typeof cached === 'number') text = String(cached);
  else if (typeof cached === 'boolean') [type, text] = ['b', cached ? '1' : '0'];
  else if (typeof cached === 'string' && ERRORS.has(cached)) [type, text] = ['e', cached];
  else [type, text] = ['str', encodeXml(encodeCellText(cached ?? ''))];
  return `${open(frame, type, attributes)}>${formula}<${p}v>${text}</${p}v></${p}c>`;
}
