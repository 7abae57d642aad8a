import { verifyCells, type Verification } from '../../app/seal/verify-workbook';
import { sha256 } from '../../app/seal/web-digest';
import type { SealChange, SealComparison } from '../../core/evidence/compare';
import { shortDigest } from '../../core/evidence/seal';
import { CommandError } from '../command-error';
import { readBytes } from '../files';
import { print, printJson, say } from '../output';
import { fileOf } from '../readings';

/** What `plan verify --json` says of a file. */
interface FileVerification extends SealComparison {
  file: string;
  state: Verification['state'] | 'unreadable';
  by: string | null;
  at: string | null;
  signature: null;
  digest: string | null;
  error: string | null;
}

const NOTHING = { by: null, at: null, signature: null, digest: null, error: null };
const NO_CHANGES = { changes: [], added: [], removed: [], renamed: [], faults: [], remarks: [] };

async function verifyFile(file: string): Promise<FileVerification> {
  try {
    const bytes = await readBytes(file);
    const { cells, catalogue, seals, copies } = fileOf(file, bytes);
    const found = await verifyCells(cells, seals, catalogue, sha256, copies);
    if (found.state === 'unsealed') return { file, state: 'unsealed', ...NOTHING, ...NO_CHANGES };
    if (!found.seal) return { file, state: found.state, ...NOTHING, ...NO_CHANGES, faults: found.problems };
    const { by, at, digest, signature } = found.seal;
    return { file, state: found.state, by, at, signature, digest, error: null, ...found.comparison };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { file, state: 'unreadable', ...NOTHING, ...NO_CHANGES, error: error.message };
  }
}

const shown = (value: SealChange['before']): string => (value === null ? '（空）' : `“${String(value)}”`);

function printVerification(found: FileVerification): void {
  const { file, state, by, at, digest } = found;
  if (state === 'unreadable') return;
  if (state === 'unsealed') return print(`${file}　没有封签`);
  const sealed =
    at === null ? '' : `　${by === '' ? '未署名' : (by ?? '')} 于 ${at} 封签，校验码 ${shortDigest(digest ?? '')}`;
  print(`${file}　${state === 'sealed' ? '封签完好，没有改动' : '封签后有改动'}${sealed}`);
  for (const fault of found.faults) print(`  ${fault}`);
  for (const { sheet, cell, indicator, before, after } of found.changes)
    print(`  ${sheet}${cell === null ? '' : `!${cell}`} ${indicator ?? ''} ${shown(before)} → ${shown(after)}`);
  for (const name of found.added) print(`  新增工作表“${name}”`);
  for (const name of found.removed) print(`  删除了工作表“${name}”`);
  for (const { before, after } of found.renamed) print(`  工作表“${before}”改名为“${after}”`);
  for (const remark of found.remarks) print(`  ${remark}`);
  if (state === 'sealed') print('  封签没有电子签名：能查出无意或随手的改动，不能证明是谁封的。');
}

/** `plan verify`: exit 0 all sealed and unchanged, 1 changed or unsealed, 2 a file is unreadable. */
export async function verify(paths: readonly string[], options: { json?: boolean }): Promise<number> {
  const files: FileVerification[] = [];
  for (const path of paths) files.push(await verifyFile(path));
  for (const { error } of files) if (error !== null) say(error);
  if (options.json) printJson({ files });
  else files.forEach(printVerification);
  if (files.some(({ state }) => state === 'unreadable')) return 2;
  return files.every(({ state }) => state === 'sealed') ? 0 : 1;
}
