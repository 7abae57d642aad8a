import type { EventName } from '../events';
import type { Members } from '../excel-object';
import { command } from '../excel-object';

/** How the client asks for each event; the same names serve one sheet and all of them. */
const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  SelectionChangedEvent: 'selectionChanged',
  ActivatedEvent: 'activated',
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
};

/** Members that register and unregister the events of a target. */
export function eventMembers(
  events: { register(event: EventName, target: string): void; unregister(event: EventName, target: string): void },
  target: string,
): Members {
  return Object.fromEntries(
    Object.entries(REGISTRATIONS).flatMap(([name, event]) => [
      [`_Register${name}`, command(() => events.register(event, target))],
      [`_Unregister${name}`, command(() => events.unregister(event, target))],
    ]),
  );
}
