import { countOf, fieldsOf } from './fields';

/** The own plans in the record of an interrupted rollup 自有规划只记一次: a line each, named by number in the lines of the files. */
export class PlanLines {
  private readonly byNumber = new Map<number, unknown>();
  private readonly numbers = new WeakMap<object, number>();
  private next = 0;

  /** Takes in a parsed line; false when it is no plan's. */
  read(line: unknown): boolean {
    const fields = fieldsOf(line);
    const number = countOf(fields?.get('plan'));
    if (!fields || number === null || !fields.has('source')) return false;
    this.byNumber.set(number, fields.get('source'));
    this.next = Math.max(this.next, number + 1);
    return true;
  }

  /** The plan of a number; null where its line was cut off. */
  find(number: unknown): unknown {
    return this.byNumber.get(countOf(number) ?? -1) ?? null;
  }

  /** Numbers of the plans of a file; `write` gets the line of each that has none yet. Only the very same object is the same plan. */
  numbersOf(plans: readonly unknown[], write: (line: string) => void): number[] {
    return plans.map((plan) => {
      const known = isObject(plan) ? this.numbers.get(plan) : undefined;
      if (known !== undefined) return known;
      const number = this.next++;
      this.byNumber.set(number, plan);
      if (isObject(plan)) this.numbers.set(plan, number);
      write(JSON.stringify({ plan: number, source: plan }));
      return number;
    });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
