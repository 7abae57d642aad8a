import { HostError } from '../../app/ports/workbook-host';

const SLICE = 4 << 20;

/** Bytes of the open workbook as it would be saved now 当前文件. Some hosts cannot give them: HostError says what to do instead. */
export async function fileBytes(): Promise<Uint8Array> {
  if (Office.context.requirements.isSetSupported('File', '1.1')) {
    const file = await answered<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
    );
    try {
      const slices: Uint8Array[] = [];
      for (let at = 0; at < file.sliceCount; at++) {
        const slice = await answered<Office.Slice>((done) => file.getSliceAsync(at, done));
        slices.push(new Uint8Array(slice.data as ArrayLike<number>));
      }
      return joined(slices);
    } finally {
      // Excel keeps at most two files open.
      file.closeAsync();
    }
  }
  throw withoutFile('这个版本的 Excel 不支持');
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(withoutFile(error.message));
    });
  });
}

function withoutFile(why: string): HostError {
  return new HostError(
    'not-supported',
    `这里取不到工作簿文件（${why}）。请先用“另存为”保存，再在网页工作台或用 plan 命令处理保存的文件。`,
  );
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  let at = 0;
  for (const slice of slices) {
    bytes.set(slice, at);
    at += slice.length;
  }
  return bytes;
}
