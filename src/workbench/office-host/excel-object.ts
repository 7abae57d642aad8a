import type { OfficeHost } from './office-host';
import { officeError } from './office-error';

/** One member of an object, by the name on the wire (PascalCase). */
export interface Member {
  get?(): unknown;
  set?(value: unknown): void | Promise<void>;
  call?(...args: readonly unknown[]): unknown;
}

export type Members = Readonly<Record<string, Member>>;

export function readable(get: () => unknown): Member {
  return { get };
}

export function writable(get: () => unknown, set: (value: unknown) => void | Promise<void>): Member {
  return { get, set };
}

export function callable(call: (...args: readonly unknown[]) => unknown): Member {
  return { call };
}

/** A call that only changes something: its result is null. */
export function command(run: (...args: readonly unknown[]) => void | Promise<void>): Member {
  return {
    call: async (...args) => {
      await run(...args);
      return null;
    },
  };
}

/** An object of the Excel model. What its members do not list fails with ApiNotFound and never passes silently. */
export abstract class ExcelObject {
  private table: Members | null = null;

  constructor(protected readonly host: OfficeHost) {}

  /** Name of the type in Office.js. */
  abstract readonly typeName: string;

  protected abstract members(): Members;

  /** How the client finds the object again in a later batch. */
  get id(): string | null {
    return null;
  }

  /** True when only a reference id finds it again: ranges. */
  get byReference(): boolean {
    return false;
  }

  /** True when reading these names must wait for the formulas. */
  showsResults(_select: readonly string[]): boolean {
    return false;
  }

  read(name: string): unknown {
    const { get } = this.member(name);
    if (!get) throw this.unknown(name);
    return get();
  }

  write(name: string, value: unknown): void | Promise<void> {
    const { set } = this.member(name);
    if (!set) throw this.unknown(name);
    return set(value);
  }

  invoke(name: string, args: readonly unknown[]): unknown {
    const { call } = this.member(name);
    if (!call) throw this.unknown(`${name}()`);
    return call(...args);
  }

  /** Values that `load()` without names brings. */
  scalars(): string[] {
    this.table ??= this.members();
    return Object.entries(this.table)
      .filter(([, member]) => member.get && !(member.get() instanceof ExcelObject))
      .map(([name]) => name);
  }

  private member(name: string): Member {
    this.table ??= this.members();
    return Object.hasOwn(this.table, name) ? this.table[name]! : {};
  }

  private unknown(name: string): Error {
    return officeError('ApiNotFound', `工作台没有实现 ${this.typeName}.${name}。`);
  }
}

/** A collection of the Excel model; items are found by name or id, without case. */
export abstract class ExcelCollection<T extends ExcelObject> extends ExcelObject {
  abstract items(): T[];

  /** Names under which an item is found. */
  protected abstract keys(item: T): (string | null)[];

  find(key: unknown): T | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => this.keys(item).some((own) => own?.toLowerCase() === wanted)) ?? null;
  }

  get(key: unknown): T {
    const item = this.find(key);
    if (!item) throw officeError('ItemNotFound', `${this.typeName} 中没有“${String(key)}”。`);
    return item;
  }

  protected at(index: unknown): T {
    const item = this.items()[Number(index)];
    if (!item) throw officeError('InvalidArgument', `${this.typeName} 中没有第 ${String(index)} 项。`);
    return item;
  }

  protected override members(): Members {
    return {
      GetItem: callable((key) => this.get(key)),
      GetItemOrNullObject: callable((key) => this.find(key)),
      GetItemAt: callable((index) => this.at(index)),
      GetCount: callable(() => this.items().length),
      Count: readable(() => this.items().length),
    };
  }
}
