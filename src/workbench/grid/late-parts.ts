import { IConfigService } from '@univerjs/core';
import { ConditionalFormattingIcon } from '@univerjs/sheets-conditional-formatting';
import { UI_PLUGIN_CONFIG_KEY } from '@univerjs/ui';
import type { Grid } from './grid-model';

/** What waits for `showLateParts`; null once it has been called. */
let waiting: (() => void)[] | null = [];

/** Before it draws anything, the grid makes pictures of all icon sets 图标集; hardly a table has one, so they wait. */
export function delayIcons(): void {
  const icons = ConditionalFormattingIcon.prototype as unknown as { _init(): void };
  const makePictures = icons._init;
  icons._init = function () {
    const work = (): void => makePictures.call(this);
    if (waiting) waiting.push(work);
    else work();
  };
}

/** Completes the grid, which can be typed into without these: its toolbar 工具栏 and the pictures of icon sets. */
export function showLateParts(grid: Grid): void {
  const configs = grid.injector.get(IConfigService);
  configs.setConfig(UI_PLUGIN_CONFIG_KEY, { ...configs.getConfig<object>(UI_PLUGIN_CONFIG_KEY), toolbar: true });
  for (const work of waiting ?? []) work();
  waiting = null;
}
