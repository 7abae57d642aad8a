import { Button, CounterBadge } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import type { Tab } from '../session/desk';

/** Where an arrow key leads from a tab, as in the WAI-ARIA pattern for tabs. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The list of tabs. Fluent's TabList puts focusable helpers that are hidden from screen readers around its tabs; buttons
 * in the roles of tabs need none: one of them takes the focus, the arrow keys move it.
 */
export function TabBar({ names }: { names: readonly Tab[] }) {
  const { desk, validation } = usePane();
  const strings = useStrings();
  const selected = useStore(desk.tab);
  const { counts } = useStore(validation.state).report;
  const buttons = useRef(new Map<Tab, HTMLElement>());
  const move = (event: KeyboardEvent, from: Tab): void => {
    const step = STEPS[event.key];
    const to = step && names[step(names.indexOf(from), names.length - 1)];
    if (!to) return;
    event.preventDefault();
    buttons.current.get(to)?.focus();
    desk.tab.set(to);
  };
  return (
    <div className="tabs" role="tablist" aria-label={strings.tabsLabel}>
      {names.map((name) => (
        <Button
          key={name}
          ref={(element: HTMLButtonElement | null) => {
            if (element) buttons.current.set(name, element);
          }}
          appearance="transparent"
          role="tab"
          id={`tab-${name}`}
          className="tab"
          aria-selected={name === selected}
          aria-controls={name === selected ? `panel-${name}` : undefined}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => desk.tab.set(name)}
          onKeyDown={(event) => move(event, name)}
        >
          {strings.tabs[name]}
          {name === 'validation' && counts.error > 0 && (
            <CounterBadge
              className="tab-count"
              count={counts.error}
              color="danger"
              size="small"
              aria-label={`${strings.severities.error} ${counts.error}`}
            />
          )}
        </Button>
      ))}
    </div>
  );
}
