import { address, MAX_COLUMNS, type SheetCells } from '../core/model/cells';
import type { Finding } from '../core/model/finding';
import { isKeptAside } from '../core/model/kept-aside';
import { callsOut } from '../core/sheet/outward';

const MOST_CELLS = 5;

/**
 * Formulas that reach out of the workbook 对外公式, wherever they stand, one finding a sheet 提示性. Those in entry cells are
 * `told` already, as errors. They are never computed here nor taken into a sheet of ours; who opens the file in Excel should know.
 */
export function outwardFindings(cells: readonly SheetCells[], told: readonly Finding[]): Finding[] {
  return cells.flatMap((sheet): Finding[] => {
    if (isKeptAside(sheet)) return [];
    const known = new Set(told.filter((finding) => finding.sheet === sheet.name).map(({ cell }) => cell));
    const places: string[] = [];
    let first = '';
    for (const [key, formula] of sheet.formulas) {
      const cell = address(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      if (!callsOut(formula) || known.has(cell)) continue;
      if (places.length === 0) first = formula;
      places.push(cell);
    }
    if (places.length === 0) return [];
    const more = places.length > MOST_CELLS ? ` 等 ${places.length} 个单元格` : '';
    return [
      {
        rule: 'outward-formula',
        severity: 'information',
        level: 0,
        family: 'integrity',
        sheet: sheet.name,
        cell: places[0]!,
        code: null,
        indicator: null,
        value: first.slice(0, 200),
        message: `${places.slice(0, MOST_CELLS).join('、')}${more}的公式要到本工作簿以外取数（其他文件、网络或其他程序），如“${first.slice(0, 200)}”`,
        remedy: '请删除或改为固定数值；不是本单位自己写的，请先查明来源，不要点“更新链接”或“启用内容”。',
        basis: '收到的文件不可轻信：公式可以把表中的数值发到外面，或启动其他程序。',
        explanation: null,
        correction: null,
      },
    ];
  });
}
