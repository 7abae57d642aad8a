/**
 * In the place of the package opentype.js, with which the grid would shape text itself from the files of every typeface of
 * the system. The browser shapes text; so that nothing asks for those files, the page does not offer them.
 */
Reflect.deleteProperty(window, 'queryLocalFonts');

export function parse(): never {
  throw new Error('Typefaces are not read; the browser draws text.');
}
