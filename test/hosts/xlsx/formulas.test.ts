import fc from 'fast-check';
import { formulaFromFile, formulaToFile } from '../../../src/hosts/xlsx/formula-dialect';
import { shiftFormula } from '../../../src/hosts/xlsx/shift-formula';

describe('formulas in files', () => {
  test.each([
    ['=PLAN.PROGRESS($A3,F3:J3)', '_xldudf_PLAN_PROGRESS($A3,F3:J3)'],
    ['=IF(F6="","",PLAN.STATUS(A6,F6)&plan.unit(A6))', 'IF(F6="","",_xldudf_PLAN_STATUS(A6,F6)&_xldudf_PLAN_UNIT(A6))'],
    ['="PLAN.PROGRESS("&A1', '"PLAN.PROGRESS("&A1'],
    ["='PLAN.X(1)'!A1", "'PLAN.X(1)'!A1"],
    ['=MYPLAN.X(1)', 'MYPLAN.X(1)'],
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(formulaToFile(formula)).toBe(stored);
  });

  test.each([
    ['_xldudf_PLAN_PROGRESS(A1)', '=PLAN.PROGRESS(A1)'],
    ['_xldudf_plan_progress(A1)', '=PLAN.PROGRESS(A1)'],
    ['"_xldudf_plan_progress("', '="_xldudf_plan_progress("'],
    ['_xldudf_OTHER_X(A1)', '=_xldudf_OTHER_X(A1)'],
  ])('%s reads %s', (stored, formula) => {
    expect(formulaFromFile(stored)).toBe(formula);
  });
});

describe('shiftFormula', () => {
  test.each([
    ['A1+1', 1, 2, 'C2+1'],
    ['$A1+A$1+$A$1', 1, 1, '$A2+B$1+$A$1'],
    ['SUM(F3:J3)/LOG10(B2)', 1, 0, 'SUM(F4:J4)/LOG10(B3)'],
    ['"A1 stays"&A1', 1, 0, '"A1 stays"&A2'],
    ["'A1 表'!A1+Sheet1!A1", 1, 0, "'A1 表'!A2+Sheet1!A2"],
    ['SUM(A:A)+SUM(1:1)', 1, 1, 'SUM(B:B)+SUM(2:2)'],
    ['SUM($A:B)+SUM(1:$1)', 1, 1, 'SUM($A:C)+SUM(2:$1)'],
    ['基数A1*表_A1*A1', 1, 0, '基数A1*表_A1*A2'],
    ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['TRUE+1E3+A1.5', 1, 0, 'TRUE+1E3+A1.5'],
  ])('%s by %i rows and %i columns is %s', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test('shifting there and back is where it was', () => {
    const cell = fc.tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 25 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9999 }),
    );
    const reference = cell.map(
      ([c, letter, r, row]) => `${c ? '$' : ''}${String.fromCharCode(65 + letter)}${r ? '$' : ''}${row}`,
    );
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 5 }),
        fc.nat(50),
        fc.nat(50),
        (cells, rows, columns) => {
          const formula = `SUM(${cells.join(',')})&"A1"`;
          expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});
