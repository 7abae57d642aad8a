import { KnownPlans } from '../app/known-plans';
import { BUILT_IN_FACTS } from '../catalogues/built-in-facts';
import { callFunction } from '../core/functions/call';
import { FunctionError } from '../core/functions/define';
import { FUNCTIONS } from '../core/functions/index';

/** What the functions know; the pane adds the workbook's own plans. */
export const KNOWN_PLANS = new KnownPlans(BUILT_IN_FACTS);

/** Registers every PLAN.* function with Excel's shared runtime (and, through the same call, with the workbench grid). */
const context = {
  get catalogue() {
    return KNOWN_PLANS.catalogue;
  },
};

for (const definition of FUNCTIONS) {
  CustomFunctions.associate(definition.id, (...args: unknown[]) => {
    try {
      // Excel appends its invocation object behind the declared parameters.
      return callFunction(definition, context, args.slice(0, definition.parameters.length));
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      const code =
        error.code === '#N/A' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
      throw new CustomFunctions.Error(code, error.message);
    }
  });
}
