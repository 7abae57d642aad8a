import { unpackCatalogue } from '../core/catalogue/pack';
import type { Catalogue } from '../core/model/catalogue';
import facts from './built-in-facts.generated.json';
import notes from './built-in-notes.generated.json';

/** The plans the program brings along 内置规划目录, newest first. */
export const BUILT_IN: Catalogue = unpackCatalogue(facts, notes.notes);
