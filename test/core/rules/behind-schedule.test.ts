import { behindSchedule } from '../../../src/core/rules/behind-schedule';
import { testRule } from '../../support/test-rule';

const binding = { attribute: '约束性' as const };

testRule(behindSchedule, {
  passes: {
    'on schedule': { ...binding, asOf: '2023', entries: [670, 676, 683] },
    'ahead of schedule': { ...binding, asOf: '2021', entries: [690] },
    'nothing entered': { ...binding, asOf: '2023' },
    'a city without its own target': { ...binding, own: {}, asOf: '2021', entries: [100] },
    'at the end it is a missed target': { ...binding, asOf: '2025', entries: [665, 666, 667, 668, 669] },
    'scopes differ': { ...binding, scopeConflict: '基期含外省，目标不含外省', asOf: '2023', entries: [665, 665, 665] },
  },
  finds: {
    'binding wants an explanation': {
      given: { ...binding, asOf: '2023', entries: [666, 670, 678] },
      expect: ['lagging'],
      severity: 'warning',
      cell: 'K9',
      says: '滞后于序时进度60.00%',
    },
    'anticipatory informs': {
      given: { asOf: '2023', entries: [666, 670, 678] },
      expect: ['lagging'],
      severity: 'information',
      correction: null,
    },
    'far behind': { given: { ...binding, asOf: '2023', entries: [665, 666, 667] }, expect: ['farBehind'] },
    'away from the target': { given: { ...binding, asOf: '2021', entries: [660] }, expect: ['against'] },
    'a flow': {
      given: {
        ...binding,
        name: '城镇新增就业人数',
        target: '[250]',
        baseline: '[299.94]',
        asOf: '2022',
        entries: [30, 35],
      },
      expect: ['lagging'],
    },
    'a city by its own target': {
      given: { own: { target: 70, baseline: 60 }, asOf: '2023', entries: [61, 61, 61] },
      expect: ['farBehind'],
    },
  },
});
