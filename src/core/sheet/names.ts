import type { Box } from '../model/box';
import type { ReportingUnit } from '../model/reporting-unit';
import type { SheetSpec } from './spec';

/** Excel's limit for a sheet name. */
const SHEET_NAME_LIMIT = 31;

/** Name of a box's sheet 工作表名: 专栏2 for the province, 专栏2 福州市 for a unit below it. */
export function defaultSheetName(box: Box, unit: ReportingUnit): string {
  return sheetName(unit.level === 'province' ? box.number : `${box.number} ${unit.display}`);
}

/** A text made fit for a sheet name: none of : \ / ? * [ ], no apostrophe at the ends, at most 31 characters. */
export function sheetName(text: string): string {
  const clean = text
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .slice(0, SHEET_NAME_LIMIT)
    .replace(/[' ]+$/, '');
  return clean === '' ? '报表' : clean;
}

/**
 * Workbook name made from a sheet name: 报告期 on “专栏2 福州市” is 报告期_专栏2_福州市. Two sheets never share one, because a
 * blank becomes `_` and every other character that a name cannot hold becomes its code.
 */
export function definedName(what: string, sheet: string): string {
  let name = '';
  for (const char of sheet) {
    if (/[\p{L}\p{N}]/u.test(char)) name += char;
    else if (char === ' ') name += '_';
    else name += `_${char.codePointAt(0)!.toString(16).toUpperCase()}_`;
  }
  return `${what}_${name}`;
}

/** True when what a defined name stands for, `='专栏2'!$F$6:$J$30`, is in this sheet. */
export function leadsTo(formula: string, sheet: string): boolean {
  const plain = formula.replace(/^=/, '');
  const at = plain.lastIndexOf('!');
  if (at < 0) return false;
  const owner = plain
    .slice(0, at)
    .replace(/^'(.*)'$/su, '$1')
    .replace(/''/g, "'");
  return owner.toLowerCase() === sheet.toLowerCase();
}

/**
 * True when a sheet of the workbook is an earlier edition 旧版 of one to be made: a name that the new one defines, or one that
 * was numbered because that was taken, leads there. A sheet of the same title made by others bears no such name.
 */
export function isEarlierEdition(
  names: readonly { name: string; formula: string }[],
  sheet: string,
  { names: own }: Pick<SheetSpec, 'names'>,
): boolean {
  return names.some(({ name, formula }) => {
    const plain = name.replace(/_\d+$/, '').toLowerCase();
    const isOwn = own.some((defined) => [plain, name.toLowerCase()].includes(defined.name.toLowerCase()));
    return isOwn && leadsTo(formula, sheet);
  });
}
