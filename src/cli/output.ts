import { writeSync } from 'node:fs';

/** Writes all of a text to a file descriptor; a pipe that is full for the moment is tried again. */
function writeAll(descriptor: number, text: string): void {
  let bytes: Uint8Array = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** The one JSON document of a `--json` command, and nothing else on stdout. */
export function printJson(value: unknown): void {
  writeAll(1, `${JSON.stringify(value, null, 2)}\n`);
}

/** A line for people on stdout. */
export function print(text: string): void {
  writeAll(1, `${text}\n`);
}

/** A message for people: always stderr, so that stdout stays clean for pipes. */
export function say(text: string): void {
  writeAll(2, `${text}\n`);
}
