import type { LastChoice, Preferences } from '../../app/ports/preferences';
import { store, stored } from './office-helpers';

const CONTAINER = 'plan-indicators';
const LAST_CHOICE = 'last-choice';

/**
 * Choices kept in the storage of the browser that shows the pane 本机设置. Where there is none (private windows, closed
 * systems) nothing is remembered and nothing fails: a lost choice costs one click.
 */
export class LocalPreferences implements Preferences {
  async lastChoice(): Promise<LastChoice | null> {
    try {
      return asChoice(await stored(CONTAINER, LAST_CHOICE));
    } catch {
      return null;
    }
  }

  async rememberChoice(choice: LastChoice): Promise<void> {
    try {
      await store(CONTAINER, LAST_CHOICE, choice);
    } catch {
      return;
    }
  }
}

function asChoice(value: unknown): LastChoice | null {
  if (typeof value !== 'object' || value === null) return null;
  const { planId, boxId, unitName, asOf } = value as Partial<Record<keyof LastChoice, unknown>>;
  if (typeof planId !== 'string' || typeof boxId !== 'string' || typeof unitName !== 'string') return null;
  return { planId, boxId, unitName, asOf: typeof asOf === 'string' ? asOf : null };
}
