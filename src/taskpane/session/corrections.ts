import type { Operation } from '../../app/undo';
import type { Finding } from '../../core/model/finding';
import type { ValidationStrings } from '../strings/validation-strings';
import type { Desk } from './desk';
import type { Place } from './entry';
import { placeOf, type Correctable } from './report';
import { Store } from './store';
import { work } from './work';

export interface CorrectionState {
  /** Corrections that the person looks through before they are made; null while nobody does. */
  preview: readonly Correctable[] | null;
}

/** What happens after the program has written into sheets. */
interface CorrectionEvents {
  /** Values were entered into these sheets for the person. */
  entered(sheets: readonly string[]): void;
  /** The cells are to be checked again; the program's own writes are no edits. */
  written(places: readonly Place[]): Promise<void>;
}

/** What is done about findings in the tab 审核 更正与确认: certain corrections, and explanations that still hold; each can be taken back. */
export class CorrectionDesk {
  readonly state = new Store<CorrectionState>({ preview: null });
  /** What was done here, to tell it from what was filled in. */
  private readonly done = new WeakMap<Operation, 'correction' | 'confirmation'>();

  constructor(
    private readonly desk: Desk,
    private readonly events: CorrectionEvents,
  ) {}

  /** Lets the person look through certain corrections before they are made. */
  preview(findings: readonly Correctable[] | null): void {
    this.state.patch({ preview: findings });
  }

  /** Applies certain corrections in one write, then checks the sheets again. Cells changed since the check are left and named. */
  correct(findings: readonly Finding[]): Promise<boolean> {
    this.preview(null);
    return this.desk.perform('correct', async () => {
      const [{ correct }, texts] = await Promise.all([work(), this.texts()]);
      const { receipt, left } = await correct(this.desk.services.host, findings);
      const count = receipt.before.length;
      const label = texts.places(receipt.before.map(placeOf));
      if (count > 0) {
        await this.remember({ kind: 'write', label, receipt }, 'correction');
        this.events.entered(receipt.before.map(({ sheet }) => sheet));
      }
      await this.events.written([...receipt.before, ...left]);
      const told = [
        ...(count > 0 ? [texts.corrected(count, label)] : []),
        ...(left.length > 0 ? [texts.left(texts.places(left.map(placeOf)))] : []),
      ];
      return { intent: left.length > 0 ? 'info' : 'success', text: told.join(' '), undoable: count > 0 };
    });
  }

  /** 原说明仍适用: the same words stand for the values there now. */
  confirm(finding: Finding): Promise<boolean> {
    const { host, catalogue } = this.desk.services;
    return this.desk.perform('correct', async () => {
      const [{ confirmExplanation }, texts] = await Promise.all([work(), this.texts()]);
      const receipt = await confirmExplanation(host, catalogue, finding);
      const label = texts.explanationOf(placeOf(finding));
      if (receipt.before.length > 0) await this.remember({ kind: 'write', label, receipt }, 'confirmation');
      await this.events.written([finding]);
      return { intent: 'success', text: texts.confirmed(label), undoable: true };
    });
  }

  /** What of this tab an operation was, or null. */
  kindOf(operation: Operation | undefined): 'correction' | 'confirmation' | null {
    return (operation && this.done.get(operation)) ?? null;
  }

  private async remember(operation: Operation, kind: 'correction' | 'confirmation'): Promise<void> {
    this.done.set(operation, kind);
    await this.desk.undo.push(operation);
  }

  /** The texts of this tab, which load with it. */
  private async texts(): Promise<ValidationStrings> {
    const { validationStrings } = await import('../strings/validation-strings');
    return validationStrings(this.desk.services.strings.language);
  }
}
