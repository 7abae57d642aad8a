import { functionsMarkdown } from '../../../src/core/functions/docs';
import { FUNCTIONS } from '../../../src/core/functions/index';
import { functionsJson } from '../../../src/core/functions/metadata';
import { cell } from '../../support/calling';

/** The table of the design; ids never change after release. */
const IDS = [
  'PROGRESS',
  'COMPLETION',
  'ELAPSED',
  'STATUS',
  'TARGET',
  'BASELINE',
  'UNIT',
  'ATTRIBUTE',
  'GAP',
  'PACE',
  'FORECAST',
  'CHECK',
  'CONVERT',
  'READ',
  'LIST',
  'TABLE',
];

test('the functions of the design, each once', () => {
  expect(FUNCTIONS.map(({ id }) => id)).toEqual(IDS);
});

describe.each(['zh', 'en'] as const)('functions.json (%s)', (locale) => {
  const { functions } = functionsJson(locale);

  test.each(functions.map((entry) => [entry.id, entry] as const))('%s is complete', (id, entry) => {
    expect(entry.name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
    expect(entry.description.length).toBeLessThanOrEqual(255);
    for (const text of [
      entry.description,
      ...entry.parameters.flatMap(({ name, description }) => [name, description]),
    ]) {
      expect(text).not.toBe('');
      if (locale === 'zh') continue;
      expect(text).toMatch(/^[\x20-\x7e—–−×\u4e00-\u9fff/]+$/u);
    }
    expect(entry.description).toMatch(locale === 'zh' ? /[\u4e00-\u9fff]/u : /^[A-Z]/);
    const optional = entry.parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(entry.parameters.map(({ name }) => name)).size).toBe(entry.parameters.length);
  });
});

test('both languages differ in words only', () => {
  const shape = (locale: 'zh' | 'en') =>
    functionsJson(locale).functions.map(({ id, parameters, result }) => [
      id,
      parameters.map(({ type, dimensionality, optional }) => [type, dimensionality, optional]),
      result,
    ]);
  expect(shape('zh')).toEqual(shape('en'));
});

describe('the page of functions', () => {
  const page = functionsMarkdown();

  test.each(IDS)('has PLAN.%s', (id) => {
    expect(page).toContain(`## PLAN.${id}\n`);
  });

  const fixed = FUNCTIONS.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example }))).filter(
    ({ formula, gives }) => !formula.includes(':') && !gives.includes('列'),
  );
  test.each(fixed.map(({ formula, gives, id }) => [formula, gives, id] as const))(
    '%s gives %s',
    (formula, gives, id) => {
      const args = JSON.parse(`[${/\((.*)\)$/.exec(formula)![1]!}]`) as unknown[];
      const shown = String(cell(id, args));
      if (gives.endsWith('…')) expect(shown.startsWith(gives.slice(0, -1))).toBe(true);
      else expect(shown).toBe(gives);
    },
  );
});
