import { HostError } from '../../app/ports/workbook-host';

type HostCode = HostError['code'];

/** Error codes of Office.js in the words of the person 错误说明: what is wrong and what to do next. */
const KNOWN: Readonly<Record<string, readonly [HostCode, string]>> = {
  AccessDenied: ['sheet-protected', '工作表或工作簿受保护，改不了。请先在“审阅”中撤销保护，再试一次。'],
  InvalidOperationInCellEditMode: ['cell-editing', '正在编辑单元格，暂时不能操作。请先按回车结束编辑，再试一次。'],
  ItemNotFound: ['sheet-missing', '工作表或名称已经不在了，可能被改名或删除。请刷新后再试。'],
  ItemAlreadyExists: ['sheet-exists', '已有同名的工作表或名称。请换一个名称，或先改掉原来的。'],
  RequestPayloadSizeLimitExceeded: ['request-too-large', '一次处理的内容超过 5 MB。请减少一次插入的表，分几次进行。'],
  ResponsePayloadSizeLimitExceeded: [
    'request-too-large',
    '工作簿里的数据太多，一次读不完。请把无关的大表移到别的工作簿，再试一次。',
  ],
  ApiNotFound: ['not-supported', '这个版本的 Excel 没有此功能。请升级 Excel，或改用网页工作台。'],
  UnsupportedOperation: ['not-supported', '当前状态下 Excel 不支持这个操作。请退出兼容或只读模式后再试。'],
  ActivityLimitReached: ['failed', 'Excel 正忙，操作太频繁。请稍等片刻再试。'],
  RequestAborted: ['failed', 'Excel 中断了操作。请再试一次。'],
  InvalidSelection: ['failed', '选中的不是一个单元格区域。请选一个单元格后再试。'],
  InvalidOperation: ['failed', 'Excel 拒绝了这个操作。请确认工作簿至少还有一张可见的工作表，再试一次。'],
  InvalidArgument: ['failed', 'Excel 不接受这个内容。请检查工作表名称和填报值，再试一次。'],
  ConditionalFormatLimit: ['failed', '条件格式太多。请清除不用的条件格式后再试。'],
};

/** Any failure as a HostError; one that is already a HostError stays. The original is kept as its cause. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const known = code === null ? undefined : KNOWN[code];
  if (known) return new HostError(known[0], known[1], { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError('failed', `操作没有完成，工作簿保持原样（${detail}）。请再试一次。`, { cause: error });
}

/** Code of an error of Office.js, or null for other errors. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
