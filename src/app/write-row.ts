import { AppError } from './app-error';
import type { EntryForm } from './entry-form';
import type { EntryPreview } from './fill-entry';
import type { CellWrite, WorkbookHost, WriteReceipt } from './ports/workbook-host';

/** What the form changes in its row; what is left out stays as it is. */
export interface RowChange {
  /** The value, previewed. */
  preview?: EntryPreview;
  /** 核实说明; blank text empties the cell. */
  explanation?: string;
}

/** Writes value and 核实说明 of a row together (two syncs in a live host) and returns what undoes both. */
export async function writeRow(host: WorkbookHost, form: EntryForm, change: RowChange): Promise<WriteReceipt> {
  const { preview, explanation } = change;
  if (preview && !preview.ok) throw new AppError('bad-value', preview.message);
  const writes: CellWrite[] = [];
  if (preview) writes.push({ sheet: form.sheet, cell: form.cell, value: preview.value });
  if (explanation !== undefined) {
    const text = explanation.trim();
    writes.push({ sheet: form.sheet, cell: form.source.row.explanation.cell, value: text === '' ? null : text });
  }
  if (writes.length === 0) throw new AppError('bad-value', `${form.cell} 没有改动，不用写入。`);
  return host.writeCells(writes);
}

/** 核实说明 of the form's row as it stands; "" when there is none. */
export function explanationOf(form: EntryForm): string {
  const { raw } = form.source.row.explanation;
  return raw === null ? '' : String(raw);
}
