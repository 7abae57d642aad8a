import { label, remedy } from './field-help';
import type { ProblemList } from './problem';

/** The longest text a catalogue may hold in one field, in characters. */
const MAX_TEXT = 300;

/**
 * The fields of one object of a catalogue file. Each reader answers the value, or null after it has reported what is
 * wrong, so that one pass finds everything. Own keys only, kept in a Map: `__proto__` is a key like any other.
 */
export class Fields {
  private readonly own: ReadonlyMap<string, unknown>;

  private constructor(
    readonly problems: ProblemList,
    readonly path: string,
    value: object,
  ) {
    this.own = new Map(Object.entries(value));
  }

  /** The object at a path with only the allowed keys; null when there is no object. */
  static of(problems: ProblemList, path: string, value: unknown, allowed: readonly string[]): Fields | null {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      problems.add(path, value, `此处应为对象，含 ${allowed.slice(0, 4).join('、')} 等字段；请改为花括号括起的字段。`);
      return null;
    }
    const fields = new Fields(problems, path, value);
    for (const key of fields.own.keys()) {
      if (!allowed.includes(key))
        problems.add(
          fields.at(key),
          fields.own.get(key),
          `没有“${shorten(key)}”这个字段；请删去，或改为 ${allowed.join('、')} 之一。`,
        );
    }
    return fields;
  }

  at(key: string): string {
    return this.path === '' ? shorten(key) : `${this.path}.${shorten(key)}`;
  }

  raw(key: string): unknown {
    return this.own.get(key);
  }

  has(key: string): boolean {
    return this.own.has(key);
  }

  /** True when the key is absent or null: both say “none” for an optional field. */
  none(key: string): boolean {
    return this.own.get(key) === undefined || this.own.get(key) === null;
  }

  fail(key: string, what: string): null {
    this.problems.add(this.at(key), this.own.get(key), `${label(key)}${what}；${remedy(key)}。`);
    return null;
  }

  text(key: string, options: { empty?: boolean; pattern?: RegExp; shape?: string } = {}): string | null {
    const value = this.own.get(key);
    if (value === undefined) return this.fail(key, '未填');
    if (typeof value !== 'string') return this.fail(key, '应为文字');
    if (options.empty && value === '') return value;
    if (!/\S/u.test(value)) return this.fail(key, '为空白');
    if (value.length > MAX_TEXT && [...value.slice(0, 2 * MAX_TEXT + 1)].length > MAX_TEXT)
      return this.fail(key, `超过${MAX_TEXT}字`);
    if (options.pattern && !options.pattern.test(value)) return this.fail(key, options.shape ?? '写法不对');
    return value;
  }

  optionalText(key: string): string | null {
    return this.none(key) ? null : this.text(key);
  }

  integer(key: string, minimum: number, maximum: number): number | null {
    const value = this.own.get(key);
    if (value === undefined) return this.fail(key, '未填');
    if (typeof value !== 'number' || !Number.isInteger(value) || value < minimum || value > maximum)
      return this.fail(key, `应为${minimum}至${maximum}的整数`);
    return value;
  }

  /** A line of the source text: a positive integer. */
  line(key = 'line'): number | null {
    return this.integer(key, 1, 1_000_000);
  }

  flag(key: string): boolean | null {
    const value = this.own.get(key);
    if (value === undefined) return this.fail(key, '未填');
    return typeof value === 'boolean' ? value : this.fail(key, '应为 true 或 false');
  }

  optionalFlag(key: string): boolean | null {
    return this.has(key) ? this.flag(key) : null;
  }

  choice<T extends string>(key: string, values: readonly T[]): T | null {
    const value = this.own.get(key);
    if (value === undefined) return this.fail(key, '未填');
    const found = values.find((candidate) => candidate === value);
    return found ?? this.fail(key, `只能是 ${values.join('、')} 之一`);
  }

  optionalChoice<T extends string>(key: string, values: readonly T[]): T | null {
    return this.none(key) ? null : this.choice(key, values);
  }

  child(key: string, allowed: readonly string[]): Fields | null {
    if (!this.has(key)) return this.fail(key, '未填');
    return Fields.of(this.problems, this.at(key), this.own.get(key), allowed);
  }

  optionalChild(key: string, allowed: readonly string[]): Fields | null {
    return this.none(key) ? null : this.child(key, allowed);
  }

  /** The items of a list; a missing list is empty unless it is required. */
  items(key: string, maximum: number, required = false): readonly unknown[] {
    const value = this.own.get(key);
    if (value === undefined && !required) return [];
    if (!Array.isArray(value)) {
      this.fail(key, value === undefined ? '未填' : '应为列表');
      return [];
    }
    if (required && value.length === 0) this.fail(key, '一项也没有');
    if (value.length > maximum) {
      this.fail(key, `超过${maximum}项`);
      return [];
    }
    return value;
  }

  /** The items of a list as objects with the allowed keys. */
  children(key: string, maximum: number, allowed: readonly string[], required = false): (Fields | null)[] {
    return this.items(key, maximum, required).map((item, i) =>
      Fields.of(this.problems, `${this.at(key)}[${i}]`, item, allowed),
    );
  }

  /** The items of a list as texts without repeats. */
  texts(key: string, maximum: number): string[] {
    const seen = new Set<string>();
    this.items(key, maximum).forEach((item, i) => {
      const path = `${this.at(key)}[${i}]`;
      if (typeof item !== 'string' || !/\S/u.test(item) || item.length > MAX_TEXT)
        this.problems.add(path, item, `${label(key)}应为${MAX_TEXT}字以内的文字；${remedy(key)}。`);
      else if (seen.has(item)) this.problems.add(path, item, `${label(key)}重复；请删去重复的一项。`);
      else seen.add(item);
    });
    return [...seen];
  }

  /** The items of a list of source lines. */
  lines(key: string, required: boolean): number[] {
    const lines: number[] = [];
    this.items(key, 50, required).forEach((item, i) => {
      if (typeof item === 'number' && Number.isInteger(item) && item >= 1 && item <= 1_000_000) lines.push(item);
      else this.problems.add(`${this.at(key)}[${i}]`, item, `${label(key)}应为从1起的整数；${remedy(key)}。`);
    });
    return lines;
  }
}

function shorten(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
