/** Longest sheet name that a workbook allows. */
export const MAX_SHEET_NAME = 31;

const SUFFIX = /（替换前\d*）$/u;

/**
 * Name of a replaced sheet while its replacement can still be taken back 替换前的表: `专栏2（替换前）`, then
 * `专栏2（替换前2）`. At most 31 characters and not among `taken` (compared without case, as workbooks do).
 */
export function keptAsideName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = `（替换前${n === 1 ? '' : n}）`;
    const candidate = name.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** True for a replaced sheet that waits, hidden, for its undo: it is not a report and is never validated. */
export function isKeptAside(sheet: { name: string; visible: boolean }): boolean {
  return !sheet.visible && SUFFIX.test(sheet.name);
}
