/** JSON in which objects with the same keys share their usual values; `$` is the shape of an object. */
export interface Compact {
  shapes: readonly Record<string, unknown>[];
  value: unknown;
}

const SHAPE = '$';

/** A shape while it is counted: how often which value stands under each key. */
interface Counted {
  id: number;
  usual: Map<string, Map<string, number>>;
}

/**
 * JSON → the same with every value left out that most objects of its shape have 压缩. Plans are full of fields that are
 * null or false nearly everywhere.
 *
 * @throws {Error} for an object with the key `$`, or for what JSON cannot hold.
 */
export function compact(value: unknown): Compact {
  const counted = new Map<string, Counted>();
  count(value, counted);
  const shapes = [...counted.values()].map(({ usual }) =>
    Object.fromEntries([...usual].flatMap(([key, counts]) => mostFrequent(counts).map((best) => [key, best]))),
  );
  const shorten = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(shorten);
    if (!isObject(item)) return item;
    const { id } = counted.get(signature(item))!;
    const shape = shapes[id]!;
    const own = Object.entries(item).filter(
      ([key, part]) => !Object.hasOwn(shape, key) || text(part) !== text(shape[key]),
    );
    return Object.fromEntries([[SHAPE, id], ...own.map(([key, part]): [string, unknown] => [key, shorten(part)])]);
  };
  return { shapes, value: shorten(value) };
}

/** What `compact` made short, in full again; no two places share an object. */
export function expand({ shapes, value }: Compact): unknown {
  const restore = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(restore);
    if (!isObject(item)) return item;
    const { [SHAPE]: id, ...own } = item;
    const parts = Object.entries({ ...shapes[id as number], ...own });
    // Usual values are in full already; they are only copied.
    return Object.fromEntries(
      parts.map(([key, part]): [string, unknown] => [key, Object.hasOwn(own, key) ? restore(part) : copy(part)]),
    );
  };
  return restore(value);
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)])) : value;
}

function count(value: unknown, counted: Map<string, Counted>): void {
  if (Array.isArray(value)) for (const item of value) count(item, counted);
  else if (isObject(value)) {
    if (Object.hasOwn(value, SHAPE)) throw new Error(`An object with the key ${SHAPE} cannot be made compact.`);
    const kind = signature(value);
    let shape = counted.get(kind);
    if (!shape) counted.set(kind, (shape = { id: counted.size, usual: new Map() }));
    for (const [key, part] of Object.entries(value)) {
      const counts = shape.usual.get(key) ?? new Map<string, number>();
      shape.usual.set(key, counts.set(text(part), (counts.get(text(part)) ?? 0) + 1));
      count(part, counted);
    }
  }
}

/** The usual value in a list, or an empty list where every object has a value of its own. */
function mostFrequent(counts: ReadonlyMap<string, number>): [] | [unknown] {
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? [JSON.parse(best[0]) as unknown] : [];
}

function text(value: unknown): string {
  const written = JSON.stringify(value) as string | undefined;
  if (written === undefined) throw new Error(`JSON cannot hold ${String(value)}.`);
  return written;
}

function signature(value: object): string {
  return JSON.stringify(Object.keys(value).sort());
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
