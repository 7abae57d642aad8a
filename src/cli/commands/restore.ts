import { HostError } from '../../app/ports/workbook-host';
import { restoreCopy } from '../../hosts/xlsx/share/restore-copy';
import { UnreadableFile } from '../../hosts/xlsx/read';
import { CommandError } from '../command-error';
import { readBytes, writeWhole } from '../files';
import { print } from '../output';

/** `plan restore`: puts the formulas of a copy for sending back; exit 0, or 2 for a workbook that is no copy. */
export async function restore(path: string, options: { output: string }): Promise<number> {
  const bytes = await readBytes(path);
  try {
    const copy = restoreCopy(bytes);
    await writeWhole(options.output, copy.bytes);
    const done = copy.restored + copy.left.length;
    print(`已还原：${options.output}　放回公式 ${String(copy.restored)} 个`);
    if (done === 0) print('  做发送版时没有换下公式（公式都是 Excel 自带的），内容与发送版相同。');
    if (copy.left.length > 0) print(`  没有放回 ${String(copy.left.length)} 个：`);
    for (const { sheet, cell, why } of copy.left) print(`  ${sheet}!${cell} ${why}`);
    return 0;
  } catch (error) {
    if (error instanceof HostError || error instanceof UnreadableFile)
      throw new CommandError(`${path}：${error.message}`, 2);
    throw error;
  }
}
