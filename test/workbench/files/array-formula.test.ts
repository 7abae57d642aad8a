import { BUILT_IN } from '../../../src/catalogues/built-in';
import { buildSheet } from '../../../src/core/sheet/build';
import { computesWithAreas } from '../../../src/workbench/files/array-formula';
import { UNITS } from '../../support/units';

describe('computesWithAreas', () => {
  test.each([
    '=SUM(B2:B5*C2:C5)',
    '=MAX(IF($F$6:$J$6="","",F6:J6))',
    '=SUM(1/F6:J6)',
    '=SUM(LEN(A1:A9))',
    '=INDEX(A1:A9,MATCH(1,(B1:B9=D1)*(C1:C9=D2),0))',
  ])('%s', (formula) => expect(computesWithAreas(formula)).toBe(true));

  test.each([
    '=SUM(H8:L8)',
    '=SUM(H8:L8)/F8',
    '=A1*SUM(B1:B3)',
    '=SUMPRODUCT((A1:A9="x")*B1:B9)',
    '=LOOKUP(2,1/(H8:L8<>""),H8:L8)',
    '=VLOOKUP(A1,B1:C9,2,0)',
    '="B2:B5*C2:C5"&A1',
    '=A1=B1',
    '=ROUND(A1,2)',
  ])('not %s', (formula) => expect(computesWithAreas(formula)).toBe(false));

  test('no native formula of a table needs it', () => {
    const formulas = BUILT_IN.plans.flatMap((plan) =>
      plan.boxes
        .filter(({ indicators }) => indicators.length > 0)
        .flatMap((box) => UNITS.flatMap((unit) => buildSheet({ plan, box, unit }).cells))
        .flatMap(({ formula }) => (formula ? [formula.native] : [])),
    );
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.filter(computesWithAreas)).toEqual([]);
  });
});
