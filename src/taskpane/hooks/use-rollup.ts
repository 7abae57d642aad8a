import type { PaneSession } from '../session/pane-session';
import { RollupDesk } from '../session/rollup-desk';
import { usePane } from './use-pane';

const DESKS = new WeakMap<PaneSession, RollupDesk>();

/** 汇总 of this pane: made when the tab is first looked at, and there again when it is looked at later. */
export function useRollup(): RollupDesk {
  const session = usePane();
  const desk = DESKS.get(session) ?? new RollupDesk(session.desk);
  DESKS.set(session, desk);
  return desk;
}
