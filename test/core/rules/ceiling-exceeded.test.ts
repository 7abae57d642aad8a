import { ceilingExceeded } from '../../../src/core/rules/ceiling-exceeded';
import { testRule } from '../../support/test-rule';

const strict = { name: '城镇调查失业率', unit: '%', target: '<5.5', baseline: '—', direction: 'decrease' as const };
const inclusive = { ...strict, target: '5.5以内' };

testRule(ceilingExceeded, {
  passes: {
    under: { ...strict, asOf: '2022', entries: [5.2, 5.4] },
    'an inclusive ceiling holds its limit': { ...inclusive, asOf: '2021', entries: [5.5] },
    'later years do not count': { ...strict, asOf: '2021', entries: [5.2, 5.9] },
    'a stock has no ceiling': { asOf: '2021', entries: [700] },
    'a period result is judged as a missed target': { ...strict, outcome: true, entries: [5.6] },
    'a city without its own target': { ...strict, own: {}, asOf: '2021', entries: [6] },
  },
  finds: {
    'a strict ceiling is broken by its limit': {
      given: { ...strict, asOf: '2021', entries: [5.5] },
      expect: ['reached'],
      severity: 'warning',
      cell: 'I9',
      says: '不含本数',
    },
    'one year over, the mean under': {
      given: { ...strict, asOf: '2022', entries: [5.6, 5.1] },
      expect: ['over'],
      severity: 'warning',
      correction: null,
    },
    'an inclusive ceiling': {
      given: { ...inclusive, asOf: '2022', entries: [5.1, 5.6] },
      expect: ['over'],
      cell: 'J9',
    },
    'the mean is over': { given: { ...strict, asOf: '2022', entries: [5.9, 5.4] }, expect: ['over', 'mean'] },
    'the mean reaches a strict limit': {
      given: { ...strict, asOf: '2022', entries: [5.6, 5.4] },
      expect: ['over', 'mean'],
    },
    'the mean reaches an inclusive limit': {
      given: { ...inclusive, asOf: '2022', entries: [5.6, 5.4] },
      expect: ['over'],
    },
    'at the end the mean is a missed target': {
      given: { ...strict, asOf: '2025', entries: [5.9, 5.9, 5.9, 5.9, 5.9] },
      expect: ['over', 'over', 'over', 'over', 'over'],
    },
    'a city by its own target': {
      given: { ...strict, own: { target: 4.5 }, asOf: '2021', entries: [4.6] },
      expect: ['over'],
      says: '4.5',
    },
  },
});
