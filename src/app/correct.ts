import type { CellValue } from '../core/model/cells';
import type { Finding } from '../core/model/finding';
import { AppError } from './app-error';
import type { WorkbookHost, WriteReceipt } from './ports/workbook-host';

/**
 * Applies the corrections of findings 更正, all in one write (two syncs in a live host), and returns what undoes them.
 * A cell that no longer holds the value that was checked is not overwritten: everything is taken back and the person is
 * asked to validate again.
 */
export async function correct(host: WorkbookHost, findings: readonly Finding[]): Promise<WriteReceipt> {
  const certain = findings.flatMap(({ correction, cell, sheet, value }) =>
    correction
      ? [{ correction, checked: correction.sheet === sheet && correction.cell === cell ? value : undefined }]
      : [],
  );
  const unique = [
    ...new Map(certain.map((item) => [`${item.correction.sheet}!${item.correction.cell}`, item])).values(),
  ];
  if (unique.length === 0) throw new AppError('bad-value', '这条审核结果没有确定的更正值，请按提示手工改。');
  const receipt = await host.writeCells(
    unique.map(({ correction: { sheet, cell, value } }) => ({ sheet, cell, value })),
  );
  const stale = unique.filter(
    ({ checked }, at) => checked !== undefined && !isSame(checked, receipt.before[at]?.value ?? null),
  );
  if (stale.length === 0) return receipt;
  await host.undoWrite(receipt);
  const places = stale.map(({ correction }) => `${correction.sheet}!${correction.cell}`).join('、');
  throw new AppError('bad-value', `${places} 在审核之后又改过，没有更正。请重新审核。`);
}

function isSame(a: CellValue, b: CellValue): boolean {
  return (a ?? '') === (b ?? '');
}
