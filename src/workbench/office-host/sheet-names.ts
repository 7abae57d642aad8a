import type { Grid } from '../grid/grid-model';
import type { GridSheet } from '../grid/sheet';
import { officeError } from './office-error';

const LONGEST = 31;

/** Throws as Excel does for a sheet name it refuses: wrong characters, too long, taken. */
export function checkSheetName(grid: Grid, name: string, own?: GridSheet): void {
  const reserved = name.toLowerCase() === 'history';
  if (!name || name.length > LONGEST || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || reserved) {
    throw officeError('InvalidArgument', `工作表名称“${name}”无效：不超过 31 个字，不含 : \\ / ? * [ ]。`);
  }
  const taken = grid.sheetByName(name);
  if (taken && taken.id !== own?.id) throw officeError('ItemAlreadyExists', `已有名为“${name}”的工作表。`);
}

/** First of Sheet1, Sheet2 … that is free. */
export function freeSheetName(grid: Grid): string {
  let number = grid.sheets.length + 1;
  while (grid.sheetByName(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
