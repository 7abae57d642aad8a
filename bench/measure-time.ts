/** Milliseconds of the fastest of several runs: the one least disturbed by whatever else the machine does. */
export function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One line of the report: what was measured, the figure, and the limit it is held against. */
export interface Line {
  name: string;
  figure: string;
  limit: string;
  ok: boolean;
}
