import { MAX_SHEET_NAME } from '../core/model/kept-aside';

/** 专栏2 (2), 专栏2 (3), … cut so that the number fits into 31 characters. */
export function nextFreeName(name: string, taken: readonly string[]): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
    if (!isTaken(candidate, taken)) return candidate;
  }
}

/** Names of sheets do not tell case. */
export function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}
