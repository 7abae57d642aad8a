import { CALLING } from './calls';
import type { HostileFile } from './file';
import { FOREIGN } from './foreign';
import { MARKUP } from './markup';
import { PACKAGES } from './packages';
import { PARTS } from './parts';
import { SHEETS_MADE } from './sheets';

/** All hostile files 敌意文件, by name. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...FOREIGN,
  ...PACKAGES,
  ...MARKUP,
  ...SHEETS_MADE,
  ...PARTS,
  ...CALLING,
];
