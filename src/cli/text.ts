import { CommandError } from './command-error';

const MOST_BYTES = 32 << 20;

/** Encodings to try: the mark of UTF-16 decides; text with a zero in every second byte is UTF-16 without its mark. */
function encodings(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  if (zeros[0]! + zeros[1]! > 0) return [zeros[1]! >= zeros[0]! ? 'utf-16le' : 'utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** Text of a file that a person saved: UTF-8 with or without its mark, UTF-16, else GB18030 as Excel saves it in China. */
export function decodeText(path: string, bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new CommandError(`“${path}”超过 32 MB，不像一张指标表；请只保存表格那一部分。`, 2);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)
    throw new CommandError(`“${path}”是 .xlsx 或 .docx 文件；请复制其中的表格，另存为以制表符分隔的文本（.tsv）。`, 2);
  for (const encoding of encodings(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  throw new CommandError(`“${path}”的文字编码无法识别；请另存为 UTF-8 的文本文件。`, 2);
}
