/** Reads files one after another as a receiver does, in a process of its own: one line of JSON for each, at once. */
import { readFileSync, writeSync } from 'node:fs';
import { readingsOf } from '../../../src/app/readings';
import { verifyCells } from '../../../src/app/seal/verify-workbook';
import { sha256 } from '../../../src/app/seal/web-digest';
import { cataloguesOf } from '../../../src/cli/plan-option';
import { SEAL_NAMESPACE } from '../../../src/core/evidence/seal-part';
import { validate } from '../../../src/core/rules/run';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { readSpecs } from '../../../src/hosts/xlsx/read-specs';

/** How reading went: 'read', the code of a refusal, or the name of any other error. */
export interface Outcome {
  answer: string;
  message: string;
  ms: number;
}

/** What became of a file: read as `plan check` and `plan verify` read it, and opened as the workbench opens it. */
export interface ReadFile {
  received: Outcome;
  /** Null for what was refused. */
  opened: Outcome | null;
  /** Most memory of the process so far, in MB, code and buffers included. */
  memory: number;
}

/** Time by the clock or by the processor, whichever is less: other work of the machine does not count. */
async function timed(work: () => void | Promise<void>): Promise<Outcome> {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  let [answer, message] = ['read', ''];
  try {
    await work();
  } catch (error) {
    const { name, code, message: text } = error as Error & { code?: string };
    [answer, message] = [name === 'UnreadableFile' ? String(code) : `${name} ${String(code)}`, text];
  }
  const { user, system } = process.cpuUsage(processor);
  return { answer, message, ms: Math.round(Math.min(performance.now() - clock, (user + system) / 1000)) };
}

/** What `plan check` and `plan verify` do with the bytes. */
async function receive(bytes: Uint8Array): Promise<void> {
  const file = readWorkbook(bytes);
  const { catalogue } = cataloguesOf(file);
  const { sheets } = readingsOf(file.sheets, catalogue);
  validate(sheets);
  const seals = file.customXml.filter(({ namespace }) => namespace === SEAL_NAMESPACE).map(({ xml }) => xml);
  if (seals.length > 0) await verifyCells(file.sheets, seals, catalogue, sha256);
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const bytes = new Uint8Array(readFileSync(path));
    const received = await timed(() => receive(bytes));
    // The workbench reads the same way under stricter limits, and the looks of what it has read besides.
    const opened = received.answer === 'read' ? await timed(async () => void (await readSpecs(bytes))) : null;
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    const file: ReadFile = { received, opened, memory };
    writeSync(1, `${JSON.stringify(file)}\n`);
  }
}

void readAll(JSON.parse(readFileSync(0, 'utf8')) as string[]);
