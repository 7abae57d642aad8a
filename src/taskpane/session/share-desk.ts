import type { FormulaWrite, WorkbookHost } from '../../app/ports/workbook-host';
import type { Verification } from '../../app/seal/verify-workbook';
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
}

/** 报送: sealing, checking a seal, repairing what a foreign program left behind, and looking into received workbooks. */
export class ShareDesk {
  readonly state = new Store<ShareState>({ verification: null, stuck: [], open: null, received: null });

  constructor(
    private readonly desk: Desk,
    private readonly events: { sealed: () => void },
  ) {}

  /** Reads the seal and looks for stuck formulas; called when the workbook is opened and when the tab is looked at. */
  async look(): Promise<void> {
    const { host, catalogue } = this.desk.services;
    try {
      const { verifyWorkbook, findStuck, sha256 } = await load();
      const verification = await verifyWorkbook(host, catalogue, sha256);
      this.state.patch({ verification, stuck: await findStuck(host) });
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

  /** Looks into a received workbook without opening it. */
  receive(file: ChosenFile): Promise<boolean> {
    const { openFile, plans } = this.desk.services;
    return this.desk.perform('receive', async () => {
      this.state.patch({ received: null });
      const { lookInto, sha256 } = await load();
      const host = await openFile(new Uint8Array(await file.arrayBuffer()));
      const found = await lookInto(host, plans.builtIn, sha256);
      this.state.patch({ received: { name: file.name, found } });
      return null;
    });
  }

  closeReceived(): void {
    this.state.patch({ received: null });
  }

  private async texts(): Promise<ShareStrings> {
    const { shareStrings } = await import('../strings/share-strings');
    return shareStrings(this.desk.services.strings.language);
  }
}

/** Opens the bytes of a workbook beside the one that is open; what it throws is for the person. */
export type OpenFile = (bytes: Uint8Array) => Promise<Pick<WorkbookHost, 'readSheets' | 'readXmlParts'>>;

function load() {
  return import(/* webpackChunkName: "sharing" */ '../../app/sharing');
}
