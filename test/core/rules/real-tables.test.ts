import { BUILT_IN } from '../../../src/catalogues/built-in';
import { LEDGER_FACTS } from '../../../src/catalogues/built-in-ledger';
import { ledgerOf } from '../../../src/core/ledger/ledger';
import { measureIndicator } from '../../../src/core/measure/measure-indicator';
import { findBox } from '../../../src/core/model/catalogue';
import { parseAddress } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { validateSheet } from '../../../src/core/rules/run';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { cellsOf } from '../../support/filled-sheets';
import { percent } from '../../support/measuring';

const province = (planId: string, boxId: string) => {
  const found = findBox(BUILT_IN, planId, boxId)!;
  return { ...found, unit: found.plan.units.find(({ level }) => level === 'province')!, name: found.box.number };
};

/** 完成率, 进度 and 状态 of a row as METHOD §4 writes them. */
function shown({ plan, rows, asOf }: SheetReading, code: string): (string | null)[] {
  const { indicator, entries } = rows.find((row) => row.indicator.code === code)!;
  const actuals = entries.map(({ value }) =>
    value.kind === 'number' ? value.value : value.kind === 'ratio' ? value.parts : null,
  );
  const { completionRate, progress, status } = measureIndicator(plan, indicator, { actuals, asOf });
  return [percent(completionRate), percent(progress), status];
}

describe('专栏1: the 十三五 with its outcomes of 2020', () => {
  const request = { ...province('fj-14', '1'), example: true };
  const sheet = readSheet(cellsOf(buildSheet(request)), BUILT_IN)!;

  test('高技能人才 alone was not reached: a fact to know, nothing that blocks', () => {
    expect(validateSheet(sheet)).toMatchObject([
      {
        rule: 'target-missed',
        severity: 'information',
        indicator: '高技能人才总量',
        value: 113.83,
        message: '规划期末未完成：目标140，完成率81.31%',
      },
    ]);
  });

  test.each([
    ['fj-13.1.01', '109.07%', '109.07%', '超额完成'],
    ['fj-13.1.03', '116.56%', '216.55%', '超额完成'],
    ['fj-13.1.04', '105.74%', '499.07%', '超额完成'],
    ['fj-13.1.05', '105.46%', '141.10%', '超额完成'],
    ['fj-13.1.07', '100.71%', '104.95%', '超额完成'],
    ['fj-13.1.08', '100.00%', '100.00%', '完成'],
    ['fj-13.1.09', '81.31%', '50.31%', '未完成'],
    ['fj-13.1.10', '102.67%', null, '达标'],
    ['fj-13.1.11', '103.44%', null, '达标'],
  ])('%s reads %s, %s, %s', (code, ...expected) => {
    expect(shown(sheet, code)).toEqual(expected);
  });
});

describe('专栏七: the 十二五 with its outcomes of 2015', () => {
  const asOf = { year: 2015, months: 12 };
  const request = { ...province('fj-12', '7'), asOf };
  const outcomes = new Map(
    ledgerOf(BUILT_IN, LEDGER_FACTS)
      .flatMap(({ steps }) => steps)
      .flatMap(({ plan, code, outcome, comparable }) =>
        plan === 'fj-12' && comparable && outcome?.value != null ? [[code, outcome.value] as const] : [],
      ),
  );

  /** What is known of 2015 in its column; a sum over the five years in equal parts. */
  function filled(): SheetReading {
    const cells = cellsOf(buildSheet(request));
    const values = cells.values.map((row) => [...row]);
    for (const { indicator, entries } of readSheet(cells, BUILT_IN)!.rows) {
      const outcome = outcomes.get(indicator.code);
      const summed = indicator.class === 'K1';
      for (const { cell, period } of outcome === undefined ? [] : entries) {
        const { row, column } = parseAddress(cell)!;
        if (summed) values[row]![column] = Number((outcome! / entries.length).toFixed(4));
        else if (period === asOf.year) values[row]![column] = outcome!;
      }
    }
    return readSheet({ ...cells, values }, BUILT_IN)!;
  }
  const sheet = filled();

  test('仲裁结案率 alone, of what the next plan prints, was not reached', () => {
    expect([...outcomes.keys()].sort()).toEqual(['01', '04', '12', '13', '15', '16'].map((row) => `fj-12.7.${row}`));
    const findings = validateSheet(sheet).filter(({ code }) => code !== null && outcomes.has(code));
    // The years between were never printed, and a gap is told as a gap.
    expect(findings.filter(({ rule }) => rule !== 'missing-due-year')).toMatchObject([
      {
        rule: 'target-missed',
        severity: 'information',
        indicator: '劳动争议仲裁结案率',
        value: 93.97,
        message: '规划期末未达标：目标95%，实际93.97%',
      },
    ]);
  });

  test.each([
    ['fj-12.7.01', '108.53%', '108.53%', '超额完成'],
    ['fj-12.7.16', '98.92%', '11.97%', '未达标'],
  ])('%s reads %s, %s, %s', (code, ...expected) => {
    expect(shown(sheet, code)).toEqual(expected);
  });
});
