import { revisedValue } from '../../../src/core/rules/revised-value';
import { testRule } from '../../support/test-rule';

testRule(revisedValue, {
  passes: {
    'as reported': { asOf: '2022', entries: [665, 670], previous: { asOf: '2021', entries: [665] } },
    'the same number as text': { asOf: '2022', entries: ['665', 670], previous: { asOf: '2021', entries: [665] } },
    'the running year moves': { asOf: '2022', entries: [665, 672], previous: { asOf: '2022-06', entries: [665, 668] } },
    'nothing was reported': { asOf: '2022', entries: [665, 670], previous: { asOf: '2021', entries: [] } },
    'the same ratio': {
      unit: '',
      target: '10:40:50',
      baseline: '8.5:35.4:56.1',
      asOf: '2022',
      entries: ['9：38：53'],
      previous: { asOf: '2021', entries: ['9:38:53'] },
    },
    'another unit is told once': {
      unit: '人',
      asOf: '2022',
      entries: [6650000],
      previous: { asOf: '2021', entries: [665], unit: '万人' },
    },
    'text is another fault': { asOf: '2022', entries: ['无'], previous: { asOf: '2021', entries: [665] } },
  },
  finds: {
    'a closed year changed': {
      given: { asOf: '2022', entries: [666, 670], previous: { asOf: '2021', entries: [665] } },
      expect: ['changed'],
      severity: 'warning',
      cell: 'I9',
      says: '上次报送是665',
    },
    'before the running year': {
      given: { asOf: '2022-09', entries: [666, 670], previous: { asOf: '2022-06', entries: [665, 668] } },
      expect: ['changed'],
    },
    'a closed year cleared': {
      given: { asOf: '2022', entries: [null, 670], previous: { asOf: '2021', entries: [665] } },
      expect: ['cleared'],
    },
    'a ratio of other length': {
      given: {
        unit: '',
        target: '10:40:50',
        baseline: '8.5:35.4:56.1',
        asOf: '2022',
        entries: ['10:90'],
        previous: { asOf: '2021', entries: ['10:40:50'] },
      },
      expect: ['changed'],
    },
  },
});
