import { HostError } from './workbook-host';

/** While a person types in a cell Excel refuses every request; asked again this often, in milliseconds. */
const PAUSE = 400;

/**
 * Does work of the background as soon as nobody is typing in a cell 等待编辑结束: what was asked for while Excel refused is
 * done later instead of being lost. Other errors pass; a stopped wait ends with the refusal.
 */
export async function whenFree<T>(work: () => Promise<T>, stopped: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'cell-editing' || stopped()) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (stopped()) throw error;
    }
  }
}
