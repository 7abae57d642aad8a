import type { FileTools } from '../app/ports/file-tools';

/** Workbook files and mail drafts 文件工具, loaded when the pane first needs them. */
export async function files(): Promise<FileTools> {
  const [{ XlsxHost }, { sendingCopy }, { restoreCopy }, { writeEml }] = await Promise.all([
    import('../hosts/xlsx/xlsx-host'),
    import('../hosts/xlsx/share/sending-copy'),
    import('../hosts/xlsx/share/restore-copy'),
    import('../hosts/mail/write-eml'),
  ]);
  return { open: (bytes) => new XlsxHost(bytes), makeCopy: sendingCopy, restoreCopy, writeEml };
}
