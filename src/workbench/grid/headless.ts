import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { Grid } from './grid-model';
import { GROUPED_UNDO } from './grouped-undo';
import type { FunctionDeclaration } from './plan-functions';
import { PlanFunctions } from './plan-functions';
import { registerSheetPlugins } from './plugins';

/** The same grid without a screen, for Node. */
export function createHeadlessGrid(declarations: readonly FunctionDeclaration[] = []): Grid {
  const functions = new PlanFunctions(declarations);
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    override: GROUPED_UNDO,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions.executors() });
  registerSheetPlugins(univer);
  return new Grid(univer, functions);
}
