import { ownFigureRevised } from '../../../src/core/rules/own-figure-revised';
import { testRule } from '../../support/test-rule';

const previous = { asOf: '2021', entries: [], own: { target: 120, baseline: 100 } };

testRule(ownFigureRevised, {
  passes: {
    'as reported': { own: { target: 120, baseline: 100 }, previous },
    'as text': { own: { target: '120', baseline: 100 }, previous },
    'the first time': { own: { target: 120 }, previous: { asOf: '2021', entries: [] } },
    'text is another fault': { own: { target: '无', baseline: 100 }, previous },
    'another unit is told once': {
      unit: '人',
      own: { target: 1200000, baseline: 1000000 },
      previous: { ...previous, unit: '万人' },
    },
    'the province has none of its own': { previous: { asOf: '2021', entries: [] } },
  },
  finds: {
    'a lower target': {
      given: { own: { target: 110, baseline: 100 }, previous },
      expect: ['changed'],
      severity: 'warning',
      cell: 'H9',
      says: '本级目标填110，上次报送是120',
    },
    'a base taken out': {
      given: { own: { target: 120, baseline: null }, previous },
      expect: ['cleared'],
      cell: 'G9',
      says: '本级基期上次报送100',
    },
  },
});
