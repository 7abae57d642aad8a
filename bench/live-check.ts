import { LiveWorkbook } from '../src/app/live-workbook';
import { validateWorkbook } from '../src/app/validate-workbook';
import { BUILT_IN } from '../src/catalogues/built-in';
import { parseAddress, type SheetCells } from '../src/core/model/cells';
import { readSheet } from '../src/core/sheet/read';
import type { Line } from './measure-time';
import { filledWorkbook } from './validation';

const ROUNDS = 5;

/** Cells in memory in the place of a workbook: what is measured is our own work, not the host's. */
function memoryHost(sheets: Map<string, SheetCells>) {
  return {
    listSheets: () => Promise.resolve([...sheets.keys()].map((name) => ({ id: name, name, visible: true }))),
    readSheets: (names: readonly string[] = [...sheets.keys()]) =>
      Promise.resolve(names.map((name) => sheets.get(name)!)),
    showMarks: () => Promise.resolve(),
  };
}

/** What the pane does after each edit 即时审核, reading the edited sheet included, against 全部审核 of the same 20 sheets. */
export async function benchLiveCheck(): Promise<Line[]> {
  const sheets = new Map(filledWorkbook().map((sheet) => [sheet.name, sheet]));
  const host = memoryHost(sheets);
  const live = new LiveWorkbook(host);
  const edited = [...sheets.values()].map((sheet) => ({
    sheet: sheet.name,
    area: readSheet(sheet, BUILT_IN)!.rows[6]!.entries[2]!.cell,
  }));
  await live.check(BUILT_IN, [edited[0]!]);
  let whole = Infinity;
  let after = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    whole = Math.min(whole, await timeOf(() => validateWorkbook(host, BUILT_IN)));
    let sum = 0;
    for (const [at, edit] of edited.entries()) {
      const sheet = sheets.get(edit.sheet)!;
      const place = parseAddress(edit.area)!;
      const values = sheet.values.map((row) => [...row]);
      values[place.row]![place.column] = 60 + round + at / 100;
      sheets.set(edit.sheet, { ...sheet, values });
      sum += await timeOf(() => live.check(BUILT_IN, [edit]));
    }
    after = Math.min(after, sum / edited.length);
  }
  return [
    {
      name: `checking ${sheets.size} sheets live after one edit, reading included, against 全部审核`,
      figure: `1/${(whole / after).toFixed(0)} (${after.toFixed(1)} ms / ${whole.toFixed(0)} ms)`,
      limit: '≤ 1/10',
      ok: after * 10 <= whole,
    },
  ];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
