import { unitSlip } from '../../../src/core/rules/unit-slip';
import { testRule } from '../../support/test-rule';

const flow = { name: '城镇新增就业人数', target: '[250]', baseline: '[299.94]' };
const people = { name: '博士后研究人员年招收数', unit: '人', target: '330', baseline: '300' };

testRule(unitSlip, {
  passes: {
    'of the size of the base': { entries: [664.41, 680, 695] },
    'a year of a cumulative target': { ...flow, entries: [50, 55.5] },
    'a month of a cumulative target': { ...flow, asOf: '2021-01', entries: [4.2] },
    'a month beside whole years': { ...flow, asOf: '2022-01', own: {}, entries: [50, 4.3] },
    'a planned growth by ten times': { target: '1000', baseline: '100', entries: [300, 700, 1000] },
    'a lower unit against nothing of its own': { own: {}, entries: [6644100] },
    'the province is no measure for a city': { own: { baseline: 66.4, target: 69.5 }, entries: [67] },
    'a base of another scope is no measure': {
      target: '200',
      baseline: '2000',
      scopeConflict: '基期含外省，目标不含外省',
      entries: [200],
    },
    'a target of the same scope goes before such a base': {
      target: '2000',
      baseline: '200',
      scopeConflict: '基期含外省，目标不含外省',
      entries: [2100],
    },
    zero: { entries: [0] },
    negative: { entries: [-6644100] },
    'a growth rate': { unit: '%', target: '年均增长10%', baseline: '—', class: 'K9', entries: [1, 10] },
    'a fraction of a rate is another fault': { unit: '%', target: '95以上', baseline: '95.53', entries: [0.955] },
    'a rate over 100 is another fault': { unit: '%', target: '95以上', baseline: '95.53', entries: [9553] },
    'counts build up from one': { unit: '个', target: '200个以上', baseline: '—', class: 'K10', entries: [2, 20, 200] },
    'six times is no power of ten': { entries: [4000] },
  },
  finds: {
    '人 typed for 万人': {
      given: { entries: [6644100] },
      expect: ['otherUnit'],
      severity: 'error',
      cell: 'I9',
      correction: 664.41,
      says: '疑似按“人”填报',
    },
    '人 typed for 万人 twice': {
      given: { entries: [6644100, 6800000] },
      expect: ['otherUnit', 'otherUnit'],
      correction: 664.41,
    },
    'a flow in 人': { given: { ...flow, entries: [505000] }, expect: ['otherUnit'], correction: 50.5 },
    '万人 typed for 人': {
      given: { ...people, entries: [0.0312] },
      expect: ['otherUnit'],
      correction: 312,
      says: '疑似按“万人”填报',
    },
    '万元 typed for 亿元': {
      given: { name: '委托投资资金总额', unit: '亿元', target: '[90]', baseline: '[50]', entries: [180000] },
      expect: ['otherUnit'],
      correction: 18,
      says: '万元',
    },
    '元 typed for 亿元': {
      given: { name: '委托投资资金总额', unit: '亿元', target: '[90]', baseline: '[50]', entries: [1500000000] },
      expect: ['otherUnit'],
      correction: 15,
      says: '“元”',
    },
    'decimal point one place off': {
      given: { entries: [66.441] },
      expect: ['decimalPoint'],
      severity: 'error',
      correction: 664.41,
    },
    'two places off': { given: { entries: [67000] }, expect: ['decimalPoint'], correction: 670 },
    'a ceiling one place off': {
      given: { unit: '%', target: '<5', baseline: '3.82', entries: [38.2] },
      expect: ['decimalPoint'],
      correction: 3.82,
    },
    "a city's own base": {
      given: { own: { baseline: 66.4 }, entries: [664000] },
      expect: ['otherUnit'],
      correction: 66.4,
    },
    "a city's own year before": {
      given: { own: {}, entries: [66.4, 670000] },
      expect: ['otherUnit'],
      cell: 'J9',
      correction: 67,
    },
    'the earlier year is the slip': {
      given: { own: {}, entries: [664000, 67, 68] },
      expect: ['otherUnit'],
      cell: 'I9',
      correction: 66.4,
    },
    'all later years slip': {
      given: { own: {}, entries: [60.5, 605000, 620000] },
      expect: ['otherUnit', 'otherUnit'],
      cell: 'J9',
      correction: 60.5,
    },
    'one year before by ten times': {
      given: { own: {}, entries: [66.4, 670] },
      expect: ['suspected'],
      severity: 'warning',
      correction: null,
    },
    'a lumpy flow is not corrected': {
      given: { name: '委托投资资金总额', unit: '亿元', target: '[90]', baseline: '[50]', entries: [1.8] },
      expect: ['suspected'],
      severity: 'warning',
      correction: null,
    },
    'a flow ten times its mean is doubted, not refused': {
      given: { ...flow, entries: [505] },
      expect: ['suspected'],
      severity: 'warning',
      correction: 50.5,
    },
    'a period result': {
      given: { ...flow, outcome: true, entries: [2999400] },
      expect: ['otherUnit'],
      correction: 299.94,
    },
    'at the very limit 10^0.85 of the quotient': {
      given: { own: { baseline: 100, target: 100 }, entries: [708] },
      expect: ['decimalPoint'],
      correction: 70.8,
    },
    'a wider tolerance': {
      given: { own: { baseline: 100, target: 100 }, entries: [600] },
      settings: { unitSlipTolerance: 0.25 },
      expect: ['decimalPoint'],
    },
  },
});
