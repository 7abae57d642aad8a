import type { OfficeHost } from './office-host';
import { officeError } from './office-error';

/** Files that `getFileAsync` opened and not yet closed; slices are read from the bytes of that moment. */
export class FileSlices {
  private readonly files = new Map<number, Uint8Array>();
  private count = 0;

  /** Handle and size of a new file. */
  async open(host: OfficeHost): Promise<[handle: number, size: number]> {
    if (!host.fileWriter) throw officeError('GeneralException', '工作台不能生成文件。');
    const bytes = await host.fileWriter();
    this.count += 1;
    this.files.set(this.count, bytes);
    return [this.count, bytes.length];
  }

  /** Bytes and size of one slice; parameters are handle, offset and length. */
  slice([handle, offset, length]: readonly unknown[]): [bytes: number[], size: number] {
    const bytes = this.files.get(Number(handle));
    if (!bytes) throw officeError('InvalidOperation', '文件已经关闭。');
    const part = bytes.subarray(Number(offset), Number(offset) + Number(length));
    return [[...part], part.length];
  }

  close([handle]: readonly unknown[]): void {
    this.files.delete(Number(handle));
  }
}
