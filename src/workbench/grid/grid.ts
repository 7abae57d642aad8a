import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { Grid } from './grid-model';
import { GROUPED_UNDO } from './grouped-undo';
import { CHINESE } from './locale';
import type { FunctionDeclaration } from './plan-functions';
import { PlanFunctions } from './plan-functions';
import { registerSheetPlugins } from './plugins';
import { registerScreen, registerSheetScreens } from './screen-plugins';

export interface GridOptions {
  functions?: readonly FunctionDeclaration[];
  dark?: boolean;
}

/** The grid on a page, in Chinese. It asks nothing of any network and reports to nobody. */
export function createGrid(container: HTMLElement, options: GridOptions = {}): Grid {
  const functions = new PlanFunctions(options.functions ?? []);
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    override: GROUPED_UNDO,
    locales: CHINESE,
    logLevel: LogLevel.ERROR,
    darkMode: options.dark ?? false,
  });
  registerScreen(univer, container);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions.executors() });
  registerSheetPlugins(univer);
  registerSheetScreens(univer);
  return new Grid(univer, functions);
}
