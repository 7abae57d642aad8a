import { useCallback, useSyncExternalStore } from 'react';
import type { Operation } from '../../app/undo';
import { usePane } from './use-pane';

/** Operations that can be taken back, newest first. */
export function useUndo(): readonly Operation[] {
  const { undo } = usePane().desk;
  const subscribe = useCallback((listener: () => void) => undo.subscribe(listener), [undo]);
  return useSyncExternalStore(subscribe, () => undo.all);
}
