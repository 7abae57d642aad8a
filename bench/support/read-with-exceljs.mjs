import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** Seconds that exceljs takes to read every cell of the given workbooks. The first argument is a folder with it in node_modules. */
const [folder, ...paths] = process.argv.slice(2);
const { Workbook } = createRequire(join(folder, 'package.json'))('exceljs');
const start = performance.now();
for (const path of paths) {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void cell.value)));
}
process.stdout.write(String((performance.now() - start) / 1000));
