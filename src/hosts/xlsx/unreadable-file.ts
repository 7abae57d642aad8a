/** Why a received file cannot be read 文件不可读. */
export type UnreadableCode =
  | 'empty'
  | 'encrypted'
  | 'old-format'
  | 'binary-format'
  | 'open-document'
  | 'web-page'
  | 'text'
  | 'archive'
  | 'outlook-mail'
  | 'not-workbook'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'unsafe';

const MESSAGES: Readonly<Record<UnreadableCode, string>> = {
  empty: '文件是空的，没有任何内容；请重新保存或重新下载后再试。',
  encrypted: '文件已加密，无法读取；请先在 Excel 或 WPS 中取消打开密码，再保存为 .xlsx。',
  'old-format': '这是 .xls 或 .et 旧格式文件；请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  'binary-format': '这是 .xlsb 二进制格式文件；请在 Excel 中打开后另存为 .xlsx。',
  'open-document': '这是 .ods 格式文件；请打开后另存为 .xlsx。',
  'web-page': '这是网页或 XML 文本，只是用了表格文件的扩展名；请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  text: '这是文本文件（CSV、JSON 等），不是 Excel 工作簿；请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  archive: '这是压缩包，没有解开；请解压后选择其中的 .xlsx 文件。',
  'outlook-mail': '这是 Outlook 的 .msg 邮件；请打开后把附件另存出来，或在邮箱网页版中另存为 .eml。',
  'not-workbook': '这不是 Excel 工作簿；请选择 .xlsx 文件。',
  truncated: '文件不完整，可能没有下载或复制完；请重新获取后再试。',
  damaged: '文件已损坏，无法读取；请在 Excel 或 WPS 中打开修复后另存为 .xlsx。',
  'too-large': '文件超出可读取的大小；请删去无关的工作表、空白行列或图片后再试。',
  unsafe: '文件的内部结构异常，为安全起见没有读取；请在 Excel 或 WPS 中打开后另存为新的 .xlsx。',
};

/** A file that cannot be read. The message is one Chinese sentence with the remedy; `detail` says where, for logs. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(MESSAGES[code], options);
    this.name = 'UnreadableFile';
  }
}

/** What something comes to; null where it finds the file unreadable, for those who then take another way. */
export function orNull<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
