import Ajv from 'ajv';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findBox } from '../../../src/core/model/catalogue';
import { reportFacts } from '../../../src/core/report/facts';
import { conclusion, escapeHtml, htmlReport } from '../../../src/core/report/html-report';
import { standardReport } from '../../../src/core/report/standard-report';
import { validate } from '../../../src/core/rules/run';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { buildReportSheet } from '../../../src/core/sheet/report/build-report';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';

const MADE = {
  time: '2026-11-22T08:00:00.000Z',
  program: 'plan-indicators 0.1.0',
  trigger: 'plan check',
  file: '福州.xlsx',
};

async function checked(values: Readonly<Record<string, string | number>>) {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  const unit = plan.units.find((candidate) => candidate.level === 'province')!;
  const host = new XlsxHost(await writeWorkbook([buildSheet({ plan, box, unit })], { dialect: 'native' }));
  await host.writeCells(Object.entries(values).map(([cell, value]) => ({ sheet: '专栏2', cell, value })));
  const sheets = (await host.readSheets()).flatMap((cells) => readSheet(cells, BUILT_IN) ?? []);
  const findings = validate(sheets);
  return { host, sheets, findings, facts: reportFacts(sheets, findings, MADE) };
}

/** The ESS structure 1.0.1 as far as it binds a report. */
const STRUCTURE = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type', 'event', 'data', 'value'],
    properties: {
      id: { type: 'string' },
      type: { enum: ['validation', 'aggregation'] },
      event: { type: 'object', required: ['time', 'actor'] },
      rule: {
        type: 'object',
        required: ['language', 'expression', 'severity'],
        properties: { severity: { enum: ['information', 'warning', 'error'] } },
      },
      data: {
        type: 'object',
        required: ['source', 'target'],
        properties: {
          source: { type: 'array', items: { type: 'array' } },
          target: { type: 'array', items: { type: 'array' } },
        },
      },
      value: { type: 'string' },
    },
  },
};

describe('a validation report', () => {
  test('says the same in its three forms', async () => {
    const { facts, findings, host } = await checked({ F6: '2021', H18: 6644100 });
    expect(facts.counts.error).toBeGreaterThan(0);
    expect(conclusion(facts)).toContain('改正后才能报送');

    const standard = standardReport(facts);
    expect(new Ajv().validate(STRUCTURE, standard)).toBe(true);
    expect(standard.filter(({ type }) => type === 'validation')).toHaveLength(findings.length);
    expect(standard.find(({ id }) => id.endsWith('#error'))?.value).toBe(String(facts.counts.error));

    const html = htmlReport([facts]);
    for (const finding of findings) expect(html).toContain(escapeHtml(finding.message));
    expect(html).not.toMatch(/<script|https?:|src=/i);

    await host.insertSheets([buildReportSheet(facts, { linked: true })]);
    const cells = readWorkbook(host.bytes()!).sheets.find(({ name }) => name === '审核报告')!;
    const texts = new Set(cells.values.flat().map(String));
    for (const finding of findings) {
      expect(texts).toContain(finding.message);
      expect(texts).toContain(finding.cell);
    }
    expect(readSheet(cells, BUILT_IN)).toBeNull();
  });

  test('shows the thresholds without the noise of doubles', async () => {
    const { facts } = await checked({});
    expect(facts.thresholds).toContainEqual({ name: '同比变动过大', value: '30%' });
    expect(facts.thresholds).toContainEqual({ name: '快于预期（进度÷序时）', value: '≥ 1.05' });
  });

  test('keeps text of the file text: no markup, no formula', async () => {
    const hostile = '=HYPERLINK("x")<img src=x onerror=alert(1)>';
    const { facts, host } = await checked({ F6: '2021', H18: hostile });
    const html = htmlReport([facts]);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
    await host.insertSheets([buildReportSheet(facts, { linked: true })]);
    const cells = readWorkbook(host.bytes()!).sheets.find(({ name }) => name === '审核报告')!;
    expect(cells.formulas.size).toBe(0);
    expect(cells.values.flat()).toContain(hostile);
  });

  test.each([
    [{ error: 0, warning: 2, information: 1, explained: 2 }, '核实性结果都已说明'],
    [{ error: 0, warning: 2, information: 0, explained: 1 }, '还有 1 条核实性结果要写明核实说明'],
    [{ error: 1, warning: 0, information: 0, explained: 0 }, '改正后才能报送'],
  ])('concludes from %j: %s', async (counts, sentence) => {
    const { facts } = await checked({});
    expect(conclusion({ ...facts, counts, open: counts.warning - counts.explained })).toContain(sentence);
  });
});
