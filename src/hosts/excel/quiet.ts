/**
 * Queues changes of the program itself: no repainting, no calculation of formulas in between, and no edit events, which
 * are for what the person does.
 */
export function quietly(context: Excel.RequestContext, queue: () => void): void {
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  queue();
  context.runtime.enableEvents = true;
}

/** Edit events come again, after a failure that left them switched off. */
export function restoreEvents(context: Excel.RequestContext): void {
  context.runtime.enableEvents = true;
}
