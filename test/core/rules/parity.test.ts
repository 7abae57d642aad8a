import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core/rules';

const SOURCE = join(__dirname, '../../../src/core/rules');
/** The files beside the rules that are none. */
const MACHINERY = new Set([
  'define',
  'index',
  'run',
  'runner',
  'value-rules',
  'check-value',
  'docs',
  'incremental',
  'run-row',
]);
const files = readdirSync(SOURCE)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => !MACHINERY.has(name));

describe('every rule is listed, tested and short', () => {
  test('the index and the folder hold the same rules', () => {
    const listed = RULES.map((rule) => rule.meta.id);
    expect(
      files
        .filter((id) => !listed.includes(id))
        .map(
          (id) =>
            `Rule "${id}" is not in RULES. Add it to src/core/rules/index.ts, or to value-rules.ts when it judges a single value.`,
        ),
    ).toEqual([]);
    expect([...listed].sort()).toEqual([...files].sort());
  });

  test.each(files)('%s has a test', (id) => {
    const has = existsSync(join(__dirname, `${id}.test.ts`));
    expect(has ? '' : `Rule "${id}" has no test. Add test/core/rules/${id}.test.ts.`).toBe('');
  });

  test.each(files)('%s is under 120 lines', (id) => {
    expect(readFileSync(join(SOURCE, `${id}.ts`), 'utf8').split('\n').length).toBeLessThan(120);
  });

  test.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
    '%s says what to do for each message, and on what basis',
    (_id, { meta }) => {
      expect(Object.keys(meta.remedies).sort()).toEqual(Object.keys(meta.messages).sort());
      for (const text of [
        ...Object.values(meta.messages),
        ...Object.values(meta.remedies),
        meta.basis,
        meta.title.zh,
      ]) {
        expect(text).toMatch(/[\u4e00-\u9fff]/);
      }
      expect(meta.title.en).toMatch(/^[A-Z][\w %-]+$/);
    },
  );
});
