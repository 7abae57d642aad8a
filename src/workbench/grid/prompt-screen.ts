import type { DependencyOverride } from '@univerjs/core';
import { Injector, isInternalEditorID, LifecycleStages } from '@univerjs/core';
import type { IUniverUIConfig } from '@univerjs/ui';
import { DesktopUIController, IUIController } from '@univerjs/ui';

// The grid's own pause before it starts what can wait.
const STEADY_MS = 3000;

/**
 * Puts the sheet on the screen as soon as there is a place for it. The grid's own way waits 300 ms then, for frames that
 * exchange the workbook on the screen; here there is one for the life of the page.
 */
class PromptScreen extends DesktopUIController {
  protected override _bootstrapWorkbench(): void {
    this.disposeWithMe(this.bootstrap((content, container) => void this.show(content, container)));
  }

  private async show(content: HTMLElement, container: HTMLElement): Promise<void> {
    this.disposeWithMe(this._layoutService.registerRootContainerElement(container));
    this.disposeWithMe(this._layoutService.registerContentElement(content));
    await this._lifecycleService.onStage(LifecycleStages.Ready);
    const sheet = [...this._renderManagerService.getRenderAll().values()].find(
      ({ unitId }) => !isInternalEditorID(unitId),
    );
    sheet?.engine.mount(content);
    sheet?.activate();
    this._lifecycleService.stage = LifecycleStages.Rendered;
    this._steadyTimeout = window.setTimeout(() => {
      this._lifecycleService.stage = LifecycleStages.Steady;
    }, STEADY_MS);
  }
}

/** Puts it in the place of the grid's own. */
export function promptScreen(config: Partial<IUniverUIConfig>): DependencyOverride {
  return [
    [
      IUIController,
      { useFactory: (injector: Injector) => injector.createInstance(PromptScreen, config), deps: [Injector] },
    ],
  ];
}
