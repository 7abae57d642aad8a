import type * as OfficeHelpers from '@microsoft/office-js-helpers';

/** Where the add-in runs, as the helper library names it: EXCEL on PC, MAC or OFFICE_ONLINE; WEB without Office. */
export interface Surroundings {
  host: string;
  platform: string | null;
}

/**
 * The only door to the helper library of Office.js, which is archived: of it only host, platform and log, and the get and
 * set of its storage are used, because `has`, `values` and `clear` are broken. Loaded when first needed, for it is large
 * and reads `window`.
 */
export async function surroundings(): Promise<Surroundings> {
  const { Utilities } = await library();
  return { host: Utilities.host, platform: Utilities.platform };
}

/** Writes an error of Office.js with its debug information to the console. */
export async function logError(error: Error): Promise<void> {
  const { Utilities } = await library();
  Utilities.log(error);
}

/** A value kept on this computer, or null. What was kept in another shape is the caller's to check. */
export async function stored(container: string, key: string): Promise<unknown> {
  const { Storage } = await library();
  return new Storage<unknown>(container).get(key);
}

export async function store(container: string, key: string, value: unknown): Promise<void> {
  const { Storage } = await library();
  new Storage<unknown>(container).set(key, value);
}

function library(): Promise<typeof OfficeHelpers> {
  return import('@microsoft/office-js-helpers');
}
