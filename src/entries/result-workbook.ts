import { AppError } from '../app/app-error';
import { sizeProblem, type MadeBy } from '../core/rollup/result-size';
import { rollupSheets } from '../core/sheet/rollup/sheets';
import { writeWorkbook } from '../hosts/xlsx/write';
import { PROGRAM } from '../app/program';
import type { RollupResult } from '../core/rollup/result';

/** The bytes of the result workbook 汇总工作簿. `decimals`: places of 舍位平衡, or null. Throws an `AppError` where it would be too large. */
export async function resultWorkbook(result: RollupResult, decimals: number | null, by: MadeBy): Promise<Uint8Array> {
  const problem = sizeProblem(result, by);
  if (problem !== null) throw new AppError('too-large', problem);
  const made = { time: new Date().toISOString(), program: PROGRAM };
  const { plan } = result.collection;
  return writeWorkbook(rollupSheets(result, { ...made, decimals }), {
    dialect: 'native',
    title: `${plan.shortName}规划指标汇总`,
  });
}
