import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** What axe finds wrong in a document, as lines to read. The grid's own markup is a library's and is left out. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const result = (await frame.evaluate(
    `axe.run({ exclude: [['#grid'], ['#pane']] }, { resultTypes: ['violations'], iframes: false })`,
  )) as AxeResult;
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}
