import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built command. */
export const COMMAND = join(__dirname, '../../dist/cli/plan.js');

/** What the built `plan` command answered. */
export interface Answer {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a person does. `npm test` builds it first. */
export function plan(args: readonly string[], input = ''): Answer {
  if (!existsSync(COMMAND)) throw new Error('dist/cli/plan.js is missing: run "npm run build" first.');
  const { status, stdout, stderr } = spawnSync(COMMAND, args, { encoding: 'utf8', input, maxBuffer: 64 << 20 });
  return { code: status, stdout, stderr };
}

/** The JSON document of a `--json` command that must succeed. */
export function planJson<T>(args: readonly string[], input = ''): T {
  const { code, stdout, stderr } = plan([...args, '--json'], input);
  if (code !== 0) throw new Error(`plan ${args.join(' ')}: exit ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
