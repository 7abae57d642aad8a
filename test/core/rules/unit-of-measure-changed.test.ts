import { unitOfMeasureChanged } from '../../../src/core/rules/unit-of-measure-changed';
import { testRule } from '../../support/test-rule';

const previous = { asOf: '2021', entries: [665], unit: '万人' };

testRule(unitOfMeasureChanged, {
  passes: { 'the same unit': { entries: [665], previous }, 'no submission before': { unit: '人', entries: [6650000] } },
  finds: {
    'persons instead of ten thousands': {
      given: {
        unit: '人',
        entries: [6650000],
        previous,
        locked: [{ field: 'unit', found: '人', expected: '人' }],
      },
      expect: ['changed'],
      severity: 'warning',
      cell: 'C9',
      says: '计量单位是“人”，上次报送是“万人”',
    },
  },
});
