import type { BookSpec, OpenedBook } from '../../core/sheet/book';

/** How workbooks come from files and go into them; given to the page by its entry. */
export interface FileFormats {
  /** Throws an error whose message is one Chinese sentence when the bytes are no readable workbook. */
  read(bytes: Uint8Array): Promise<OpenedBook>;
  write(book: BookSpec): Promise<Uint8Array>;
}
