/** What Microsoft's client sends and receives: one JSON document a batch. */

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface ArgumentInfo {
  Arguments?: readonly unknown[];
  /** Same length as Arguments; an id other than 0 stands for an object. */
  ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: readonly string[]; Expand?: readonly string[]; Top?: number; Skip?: number };
}

export interface RequestBatch {
  Actions: readonly Action[];
  ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ReplyError {
  ActionIndex: number;
  Code: string;
  Message: string;
  Location: string;
}

/** A batch that fails keeps the results of the actions before. */
export interface BatchReply {
  Results: { ActionId: number; Value: unknown }[];
  Error?: ReplyError;
}
