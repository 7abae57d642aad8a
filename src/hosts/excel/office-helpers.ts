import type * as OfficeHelpers from '@microsoft/office-js-helpers';

/**
 * A value kept on this computer, or null. What was kept in another shape is the caller's to check.
 *
 * This file is the only door to the helper library of Office.js, which is archived: only get and set of its storage are
 * used, because `has`, `values` and `clear` are broken. It is loaded when first needed, for it is large and reads `window`.
 */
export async function stored(container: string, key: string): Promise<unknown> {
  const { Storage } = await library();
  return new Storage<unknown>(container).get(key);
}

/** Keeps a value on this computer; throws where the browser keeps nothing. */
export async function store(container: string, key: string, value: unknown): Promise<void> {
  const { Storage } = await library();
  new Storage<unknown>(container).set(key, value);
}

function library(): Promise<typeof OfficeHelpers> {
  return import('@microsoft/office-js-helpers');
}
