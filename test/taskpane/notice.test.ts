import { AppError } from '../../src/app/app-error';
import { HostError } from '../../src/app/ports/workbook-host';
import { noticeOf } from '../../src/taskpane/session/notice';
import { stringsFor } from '../../src/taskpane/strings/strings';

const strings = stringsFor('zh-CN');

test.each([
  ['a use case', new AppError('bad-value', '填报值不对，请重填。')],
  ['a host', new HostError('sheet-protected', '工作表受保护，请先撤销保护。')],
])('%s speaks for itself', (_, error) => {
  expect(noticeOf(error, strings)).toEqual({ intent: 'error', text: error.message });
});

test.each([
  ['an error', new TypeError('x is undefined'), 'TypeError: x is undefined'],
  ['anything else', 'boom', 'boom'],
])('%s gets a sentence with its details', (_, error, details) => {
  expect(noticeOf(error, strings)).toEqual({ intent: 'error', text: strings.unexpected, details });
});
