import { unpackCatalogue } from '../core/catalogue/pack';
import type { Catalogue } from '../core/model/catalogue';
import facts from './built-in-facts.generated.json';

/** The plans the program brings along, without remarks for people 内置规划目录（仅事实）: all that functions compute with. */
export const BUILT_IN_FACTS: Catalogue = unpackCatalogue(facts);
