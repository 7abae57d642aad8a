import type { FormulaWrite } from '../../app/ports/workbook-host';
import type { Verification } from '../../app/seal/verify-workbook';
import type { MailText } from '../../app/share/letter';
import type { Sending } from '../../app/share/prepare-sending';
import type { Received } from '../../app/share/received';
import type { ShareStrings } from '../strings/share-strings';
import type { Desk } from './desk';
import { changeLines } from './seal-changes';
import { Store } from './store';
import { timeText } from './time-text';

/** A file that the person chose or dropped. */
export interface ChosenFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface ShareState {
  /** What the seal of the open workbook says; null until it has been looked at. */
  verification: Verification | null;
  /** PLAN.* cells that are stuck at #NAME?. */
  stuck: readonly FormulaWrite[];
  /** How many findings keep the workbook from being sealed, as the last try told. */
  open: string | null;
  received: { name: string; found: Received } | null;
  /** The open workbook is a copy for sending, whose formulas can be put back. */
  isCopy: boolean;
  /** The mail made last, for those who send it by hand. */
  mail: MailText | null;
}

/** A file that the browser is to keep. */
export interface SentFile {
  fileName: string;
  type: string;
  content: Uint8Array;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 报送: sealing, checking a seal, repairing what a foreign program left behind, and looking into received workbooks. */
export class ShareDesk {
  readonly state = new Store<ShareState>({
    verification: null,
    stuck: [],
    open: null,
    received: null,
    isCopy: false,
    mail: null,
  });

  constructor(
    private readonly desk: Desk,
    private readonly events: { sealed: () => void },
  ) {}

  /** Reads the seal and looks for stuck formulas; called when the workbook is opened and when the tab is looked at. */
  async look(): Promise<void> {
    const { host, catalogue } = this.desk.services;
    try {
      const { verifyWorkbook, findStuck, sha256, COPY_NAMESPACE } = await load();
      const verification = await verifyWorkbook(host, catalogue, sha256);
      const isCopy = (await host.readXmlParts(COPY_NAMESPACE)).length > 0;
      this.state.patch({ verification, isCopy, stuck: await findStuck(host) });
    } catch (error) {
      this.desk.report(error);
    }
  }

  /** Tells of a seal or of stuck formulas in a workbook that was just opened; says nothing of an ordinary one. */
  async greet(): Promise<void> {
    await this.look();
    const { verification, stuck } = this.state.get();
    const texts = await this.texts();
    if (stuck.length > 0) this.desk.notice.set({ intent: 'error', text: texts.stuckFound(stuck.length) });
    else if (verification?.state === 'sealed') this.desk.notice.set({ intent: 'info', text: texts.greetIntact });
    else if (verification?.state === 'changed') {
      const count = changeLines(verification, texts).length;
      this.desk.notice.set({ intent: 'error', text: texts.greetChanged(count) });
    }
  }

  /** 审核通过并封签. */
  seal(by: string): Promise<boolean> {
    const { host, catalogue, now } = this.desk.services;
    return this.desk.perform('seal', async () => {
      const [{ sealWorkbook, sha256, PROGRAM }, texts] = await Promise.all([load(), this.texts()]);
      await this.desk.undo.settle();
      const request = { at: timeText(now()), by: by.trim(), program: PROGRAM, digest: sha256 };
      const outcome = await sealWorkbook(host, catalogue, request);
      if (outcome.kind === 'open') {
        this.state.patch({ open: outcome.message });
        return { intent: 'error', text: outcome.message };
      }
      // A seal is not taken back: any change breaks it, and sealing again makes a new one.
      await host.forgetInsert?.(outcome.receipt);
      this.state.patch({ open: null });
      this.events.sealed();
      await this.look();
      return { intent: 'success', text: texts.sealed(outcome.seal.digest) };
    });
  }

  /** 核对封签 of the open workbook. */
  verify(): Promise<boolean> {
    return this.desk.perform('verify', async () => {
      await this.look();
      return null;
    });
  }

  /** Writes the stuck formulas again. */
  repair(): Promise<boolean> {
    const { host } = this.desk.services;
    return this.desk.perform('repair', async () => {
      const [{ repairStuck }, texts] = await Promise.all([load(), this.texts()]);
      const count = await repairStuck(host, this.state.get().stuck);
      await this.look();
      const left = this.state.get().stuck.length;
      return left > 0
        ? { intent: 'error', text: texts.stillStuck(left) }
        : { intent: 'success', text: texts.repaired(count) };
    });
  }

  /** 发送版 of the open workbook as a file, or null where it failed. */
  async copy(): Promise<SentFile | null> {
    return this.sent('copy', ({ copy, mail }) => ({ fileName: mail.fileName, type: WORKBOOK, content: copy.bytes }));
  }

  /** A mail draft with the copy attached, or null where it failed. */
  async draft(to: string): Promise<SentFile | null> {
    const { files, now } = this.desk.services;
    const { writeEml } = await files();
    return this.sent('draft', ({ copy, mail: { subject, text, html, fileName } }) => {
      const attachment = { name: fileName, bytes: copy.bytes };
      const content = writeEml({ to, subject, text, html, attachment, date: now() });
      return { fileName: fileName.replace(/\.xlsx$/, '.eml'), type: 'message/rfc822', content };
    });
  }

  /** 还原: the open copy with its PLAN.* formulas, as a file, or null where it failed. */
  async restore(): Promise<SentFile | null> {
    const { host, files } = this.desk.services;
    let file: SentFile | null = null;
    await this.desk.perform('restore', async () => {
      const [{ restoreCopy }, texts] = await Promise.all([files(), this.texts()]);
      const { bytes, restored, left } = restoreCopy(await host.fileBytes());
      file = { fileName: texts.restoredName, type: WORKBOOK, content: bytes };
      const places = left.map(({ sheet, cell, why }) => `${sheet}!${cell} ${why}`);
      return { intent: 'success', text: texts.restored(restored, places) };
    });
    return file;
  }

  /** Looks into a received workbook without opening it. */
  receive(file: ChosenFile): Promise<boolean> {
    const { files, plans } = this.desk.services;
    return this.desk.perform('receive', async () => {
      this.state.patch({ received: null });
      const { lookInto, sha256 } = await load();
      const host = (await files()).open(new Uint8Array(await file.arrayBuffer()));
      const found = await lookInto(host, plans.builtIn, sha256);
      this.state.patch({ received: { name: file.name, found } });
      return null;
    });
  }

  closeReceived(): void {
    this.state.patch({ received: null });
  }

  /** Makes the workbook ready for sending and a file of it; the mail's words are kept to be copied by hand. */
  private async sent(task: 'copy' | 'draft', make: (sending: Sending) => SentFile): Promise<SentFile | null> {
    const { host, files, catalogue } = this.desk.services;
    let file: SentFile | null = null;
    await this.desk.perform(task, async () => {
      const [{ prepareSending, sha256 }, { open, makeCopy }, texts] = await Promise.all([
        load(),
        files(),
        this.texts(),
      ]);
      await this.desk.undo.settle();
      const bytes = await host.fileBytes();
      const sending = await prepareSending(catalogue, { bytes, host: open(bytes), makeCopy, digest: sha256 });
      if (sending.forms.length === 0) return { intent: 'error', text: texts.nothingToSend };
      this.state.patch({ mail: sending.mail });
      file = make(sending);
      return { intent: 'success', text: texts.made(file.fileName, sending.copy) };
    });
    return file;
  }

  private async texts(): Promise<ShareStrings> {
    const { shareStrings } = await import('../strings/share-strings');
    return shareStrings(this.desk.services.strings.language);
  }
}

function load() {
  return import(/* webpackChunkName: "sharing" */ '../../app/sharing');
}
