import type { Members } from '../excel-object';
import { ExcelObject, command, readable } from '../excel-object';

/** `Excel.Application`. Suspending has nothing to do: the grid paints and calculates after the batch anyway. */
export class Application extends ExcelObject {
  readonly typeName = 'Application';

  protected override members(): Members {
    return {
      CalculationMode: readable(() => 'Automatic'),
      CalculationState: readable(() => (this.host.grid.calculation.pending ? 'Pending' : 'Done')),
      Calculate: command(() => {
        this.host.flush();
        this.host.grid.recalculate();
      }),
      SuspendApiCalculationUntilNextSync: command(() => undefined),
      SuspendScreenUpdatingUntilNextSync: command(() => undefined),
    };
  }
}
