import { stuckFormulas } from '../../src/app/repair';
import { cellKey, type CellValue, type SheetCells } from '../../src/core/model/cells';

const sheetOf = (value: CellValue, formula: string): SheetCells => ({
  name: '专栏2',
  visible: true,
  values: [[null, value]],
  formulas: new Map([[cellKey(0, 1), formula]]),
  errors: new Set(value === '#NAME?' ? [cellKey(0, 1)] : []),
  merges: [],
});

test.each([
  ['#NAME?', '=PLAN.PROGRESS($A10,H10:L10,$F$6,"fj-14")', '=PLAN.PROGRESS($A10,H10:L10,$F$6,"fj-14")'],
  ['#NAME?', '=_xldudf_PLAN_PROGRESS($A10)', '=PLAN.PROGRESS($A10)'],
  ['#NAME?', '=IF(A1="",_xldudf_plan_status(A1),"_xldudf_PLAN_X(")', '=IF(A1="",PLAN.STATUS(A1),"_xldudf_PLAN_X(")'],
  ['#NAME?', '=NOSUCH(1)', null],
  ['#NAME?', '="PLAN.PROGRESS("&1', null],
  ['#N/A', '=PLAN.PROGRESS("无此指标",1)', null],
  [0.5, '=PLAN.PROGRESS($A10)', null],
] as const)('%s of %s', (value, formula, repaired) => {
  expect(stuckFormulas([sheetOf(value, formula)])).toEqual(
    repaired === null ? [] : [{ sheet: '专栏2', cell: 'B1', formula: repaired }],
  );
});
