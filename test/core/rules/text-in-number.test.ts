import { textInNumber } from '../../../src/core/rules/text-in-number';
import { testRule } from '../../support/test-rule';

testRule(textInNumber, {
  passes: {
    'a number': { entries: [664.41] },
    blanks: { entries: ['', null, '  '] },
    'an error value is another rule': { entries: ['#N/A'] },
    'a ratio in a ratio row': { unit: '', target: '10:40:50', baseline: '8.5:35.4:56.1', entries: ['10:40:50'] },
  },
  finds: {
    words: { given: { entries: ['约六百'] }, expect: ['text'], severity: 'error', cell: 'I9', correction: null },
    'words in the own target': { given: { own: { target: '待定' } }, expect: ['text'], cell: 'H9', says: '本级目标' },
    'a number stored as text': { given: { entries: ['670.5'] }, expect: ['asText'], correction: 670.5 },
    'a unit behind the number': { given: { entries: ['664.41万人'] }, expect: ['asText'], correction: 664.41 },
    'one number for a ratio': {
      given: { unit: '', target: '10:40:50', baseline: '8.5:35.4:56.1', entries: [10] },
      expect: ['ratio'],
    },
    'a logical value': { given: { entries: [true] }, expect: ['boolean'] },
    'a date': { given: { entries: ['2023-09-01'] }, expect: ['date'], correction: null },
    'a date, read as its serial number': {
      given: { entries: [45170], dates: [0] },
      expect: ['date'],
      severity: 'error',
      correction: null,
      says: '“2023-09-01”是日期',
    },
    'thousands separator': {
      given: { target: '1100', baseline: '1000', entries: ['1,013.5'] },
      expect: ['separator'],
      correction: 1013.5,
    },
    'full-width digits': { given: { entries: ['６７０．５'] }, expect: ['full-width'], correction: 670.5 },
    'a percent sign': {
      given: { unit: '%', target: '95以上', baseline: '95.53', entries: ['95%'] },
      expect: ['percent'],
      correction: 95,
    },
    'several numbers': { given: { entries: ['660 670'] }, expect: ['several'], correction: null },
    'a ratio in a number row': { given: { entries: ['10:40:50'] }, expect: ['ratio'] },
  },
});
