import type { MakeSendingCopy, RestoreCopy } from './sending-copy';
import type { WorkbookHost } from './workbook-host';

/** A mail that the person sends 邮件草稿. */
export interface MailDraft {
  /** Addresses as a person types them: `ghc@example.cn`, `规划财务处 <ghc@example.cn>`, several separated by commas. */
  to: string;
  subject: string;
  text: string;
  html: string;
  attachment: { name: string; bytes: Uint8Array };
  /** When it was made; the mail program dates it again when it is sent. */
  date: Date;
}

/** What is done with the bytes of files, beside the open workbook; loaded when it is first asked for. */
export interface FileTools {
  /** Opens the bytes of a workbook; what its methods throw is for the person. */
  open(bytes: Uint8Array): Pick<WorkbookHost, 'readSheets' | 'readXmlParts'>;
  makeCopy: MakeSendingCopy;
  restoreCopy: RestoreCopy;
  /** Bytes of an .eml file that mail programs open as a draft. */
  writeEml(draft: MailDraft): Uint8Array;
}
