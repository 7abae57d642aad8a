import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CANDIDATES = ['/usr/bin/python3', 'python3', 'python', '/usr/local/bin/python3'];
let found: string | undefined;

/** The first Python that has openpyxl, an independent reader of .xlsx to judge our files by. */
function pythonWithOpenpyxl(): string {
  found ??= CANDIDATES.find((candidate) => {
    try {
      execFileSync(candidate, ['-c', 'import openpyxl'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('No Python with openpyxl was found. Install it: apt-get install python3-openpyxl');
  return found;
}

/** Runs a Python script over a workbook (its path is sys.argv[1]) and returns the JSON that it prints. */
export function inspectWithPython(bytes: Uint8Array, script: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const output = execFileSync(pythonWithOpenpyxl(), ['-X', 'utf8', '-W', 'error', '-c', script, file], {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    return JSON.parse(output) as unknown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
