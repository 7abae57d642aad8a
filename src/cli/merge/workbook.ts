import { rollupSheets } from '../../core/sheet/rollup/sheets';
import { writeWorkbook } from '../../hosts/xlsx/write';
import { PROGRAM } from '../../app/program';
import type { RollupResult } from '../../core/rollup/result';

/** The bytes of the result workbook 汇总工作簿. `decimals`: places of 舍位平衡, or null. */
export async function resultWorkbook(result: RollupResult, decimals: number | null): Promise<Uint8Array> {
  const made = { time: new Date().toISOString(), program: PROGRAM };
  const { plan } = result.collection;
  return writeWorkbook(rollupSheets(result, { ...made, decimals }), {
    dialect: 'native',
    title: `${plan.shortName}规划指标汇总`,
  });
}
