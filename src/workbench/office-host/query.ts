import { ExcelCollection, ExcelObject } from './excel-object';
import type { OfficeHost } from './office-host';
import type { Action } from './wire';

type Selection = readonly (readonly string[])[];

/** Answer of `load`: the chosen values of an object or of the items of a collection, under their names on the wire. */
export function queryResult(host: OfficeHost, object: ExcelObject, query: Action['QueryInfo']): unknown {
  const selection = (query?.Select ?? []).map((path) => path.split('/').map(wireName));
  return values(host, object, selection, query);
}

function values(host: OfficeHost, object: ExcelObject, selection: Selection, query?: Action['QueryInfo']): unknown {
  if (!(object instanceof ExcelCollection)) return scalarValues(host, object, selection);
  const ofItems = selection.map((path) => (path[0] === 'Items' ? path.slice(1) : path)).filter((path) => path.length);
  const own = ofItems.filter((path) => path[0] === 'Count');
  const skip = query?.Skip ?? 0;
  const items = object.items().slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  return {
    ...(own.length ? { Count: object.read('Count') } : {}),
    _Items: items.map((item) => {
      const rest = ofItems.filter((path) => path[0] !== 'Count');
      const own = item.byReference ? { _ReferenceId: host.keep(item) } : { Id: item.id, _Id: item.id };
      return { ...own, ...(values(host, item, rest) as object) };
    }),
  };
}

function scalarValues(host: OfficeHost, object: ExcelObject, selection: Selection): Record<string, unknown> {
  const wanted = selection.filter(([head]) => head !== '$none' && head !== 'IsNullObject');
  const names = wanted.some(([head]) => head === '$all') || selection.length === 0 ? object.scalars() : [];
  const result: Record<string, unknown> = {};
  for (const name of names) result[name] = object.read(name);
  const children = new Map<string, string[][]>();
  for (const [head, ...rest] of wanted) {
    if (head === undefined || head === '$all') continue;
    if (head === '_ReferenceId') {
      result[head] = host.keep(object);
      continue;
    }
    const value = object.read(head);
    if (!(value instanceof ExcelObject)) {
      result[head] = value;
      continue;
    }
    const below = children.get(head) ?? [];
    if (rest.length) below.push(rest);
    children.set(head, below);
  }
  for (const [head, below] of children) {
    const child = object.read(head);
    if (child instanceof ExcelObject) result[head] = values(host, child, below.length ? below : [['$none']]);
  }
  return result;
}

/** `rowCount` → `RowCount`; names that begin with a sign stay. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
