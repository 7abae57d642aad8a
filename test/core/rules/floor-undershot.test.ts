import { floorUndershot } from '../../../src/core/rules/floor-undershot';
import { testRule } from '../../support/test-rule';

const floor = { name: '基本养老保险参保率', unit: '%', target: '95以上', baseline: '95.53' };

testRule(floorUndershot, {
  passes: {
    'on the floor': { ...floor, asOf: '2021', entries: [95] },
    'only the newest value': { ...floor, asOf: '2022', entries: [94, 95.2] },
    'still on its way from below': { ...floor, target: '68', baseline: '13.4', asOf: '2021', entries: [20] },
    'at the end it is a missed target': { ...floor, asOf: '2025', entries: [96, 96, 96, 96, 94] },
    'a strict floor': { ...floor, target: '>95', asOf: '2021', entries: [95.01] },
    'no own target': { ...floor, own: {}, asOf: '2021', entries: [80] },
    'a base of another scope': { ...floor, scopeConflict: '口径不同', asOf: '2021', entries: [90] },
    'a period result': { ...floor, outcome: true, entries: [94] },
  },
  finds: {
    'an anticipatory floor informs': {
      given: { ...floor, asOf: '2021', entries: [94.8] },
      expect: ['below'],
      severity: 'information',
      cell: 'I9',
      says: '差0.2个百分点',
    },
    'a binding floor wants an explanation': {
      given: { ...floor, attribute: '约束性', asOf: '2021', entries: [94.8] },
      expect: ['below'],
      severity: 'warning',
    },
    'no base at all': { given: { ...floor, baseline: '—', asOf: '2021', entries: [90] }, expect: ['below'] },
    'a strict floor is broken by its limit': {
      given: { ...floor, target: '>95', asOf: '2021', entries: [95] },
      expect: ['below'],
    },
  },
});
