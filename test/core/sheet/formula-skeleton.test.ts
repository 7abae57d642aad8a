import { formulaSkeleton } from '../../../src/core/sheet/formulas/skeleton';

const skeleton = (formula: string): string => formulaSkeleton(formula, 9);

describe('two spellings of one formula have one skeleton', () => {
  test.each<[string, string, string]>([
    ['case and blanks', '=IF($A10="", "", sum($B10:$C10))', '=if( $A10 = "","",SUM($B10:$C10))'],
    ['inserted columns', '=SUM($H10:$L10)/$F$4', '=SUM($I10:$N10)/$G$4'],
    ['inserted rows above the table', '=$H10*$F$4', '=$H10*$F$3'],
    ['the name of a custom function in a file', '=PLAN.STATUS($A10)', '=_xldudf_plan_STATUS($A10)'],
    ['implicit intersection', '=IF(@$H10:$L10="","",1)', '=IF($H10:$L10="","",1)'],
    ['an array formula', '{=SUM($H10:$L10)}', '=SUM($H10:$L10)'],
    ['a sheet’s name', "='专栏2 福州市'!$F$4", '=$F$4'],
    ['truth as a function', '=IF(TRUE(),1,2)', '=IF(TRUE,1,2)'],
  ])('%s', (_, one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  test('a formula moved to another row is the same there', () => {
    expect(formulaSkeleton('=$H12*$F$4', 11)).toBe(skeleton('=$H10*$F$4'));
  });
});

describe('another formula has another skeleton', () => {
  test.each<[string, string, string]>([
    ['another number', '=$H10/250', '=$H10/25'],
    ['another row', '=$H10/250', '=$H11/250'],
    ['another text', '=IF($H10="","滞后","")', '=IF($H10="","提前实现","")'],
    ['text that looks like a cell', '="A10"', '="A11"'],
    ['another function', '=MAX($H10)', '=MIN($H10)'],
    ['a function that looks like a cell', '=LOG10($H10)', '=LOG11($H10)'],
    ['a number with an exponent', '=1E10', '=1E11'],
    ['a lost reference', '=$H10', '=#REF!'],
  ])('%s', (_, one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
  });
});
