import { BUILT_IN } from '../../src/catalogues/built-in';
import { callFunction } from '../../src/core/functions/call';
import { FunctionError } from '../../src/core/functions/define';
import { FUNCTIONS } from '../../src/core/functions/index';
import type { Catalogue } from '../../src/core/model/catalogue';

/** Calls PLAN.<id> as a cell does; an error shows as its code and reason. */
export function cell(id: string, args: readonly unknown[], catalogue: Catalogue = BUILT_IN): unknown {
  const definition = FUNCTIONS.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`There is no function PLAN.${id}.`);
  try {
    return callFunction(definition, { catalogue }, args);
  } catch (error) {
    if (error instanceof FunctionError) return `${error.code} ${error.message}`;
    throw error;
  }
}
