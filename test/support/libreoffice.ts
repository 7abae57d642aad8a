import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens the workbook in LibreOffice, recalculates it and saves it again as .xlsx. Takes seconds. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const file = join(folder, 'book.xlsx');
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    try {
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, file],
        {
          stdio: 'pipe',
          timeout: 120_000,
        },
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new Error('LibreOffice was not found. Install it: apt-get install libreoffice-calc', { cause: error });
    }
    return readFileSync(join(out, 'book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
