import type { ConditionalFormat } from '../grid/conditionals';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** A conditional format of a snapshot, each kind by itself. */
export type GridFormat = WithoutId<ConditionalFormat>;
