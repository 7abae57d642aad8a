import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../src/core/functions');
const withoutDocs = createRequire(__filename)('../../scripts/without-docs.cjs') as (
  this: { resourcePath: string },
  source: string,
) => string;
const strip = (source: string): string => withoutDocs.call({ resourcePath: 'given.ts' }, source);

test('documentation goes, code stays as it is', () => {
  const source = `export const UNIT = defineFunction({
  id: 'UNIT',
  summary: { zh: '计量单位', en: 'Unit' },
  parameters: [{ ...PLAN, hint: { zh: '规划，{可省略}', en: 'x' } }, PLAN],
  examples: [{ formula: '=PLAN.UNIT("a")', gives: '万人' }],
  evaluate: ({ summary }) => summary.zh,
});`;
  expect(strip(source)).toBe(`export const UNIT = defineFunction({
  id: 'UNIT',
  parameters: [{ ...PLAN, }, PLAN],
  evaluate: ({ summary }) => summary.zh,
});`);
});

const GENERATORS = ['docs.ts', 'metadata.ts'];

test.each(readdirSync(FOLDER).filter((name) => !GENERATORS.includes(name)))('%s reads no documentation', (name) => {
  expect(readFileSync(join(FOLDER, name), 'utf8')).not.toMatch(/\.(summary|examples|hint)\b/);
});
