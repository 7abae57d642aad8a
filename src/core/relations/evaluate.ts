import { add, compare, divide, multiply, negate, rational, type Rational } from './rational';
import type { Comparison, Expression, Moment, Relation } from './relation';

/** The value of an indicator, by the name in the relation (null: its first one); null is missing. */
export type Lookup = (name: string | null, moment: Moment) => Rational | null;

/** A relation put to the test 检验结果; NA when a value is missing or a divisor is 0: neither a pass nor a finding. */
export type Outcome = { held: boolean; left: Rational; right: Rational } | 'NA';

export function testRelation({ left, comparison, right }: Relation, lookup: Lookup): Outcome {
  const a = valueOf(left, lookup);
  const b = valueOf(right, lookup);
  if (a === null || b === null) return 'NA';
  return { held: HOLDS[comparison](compare(a, b)), left: a, right: b };
}

const HOLDS: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '<>': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

function valueOf(expression: Expression, lookup: Lookup): Rational | null {
  switch (expression.kind) {
    case 'number': {
      const number = rational(expression.text);
      return expression.percent ? multiply(number, { over: 1n, under: 100n }) : number;
    }
    case 'indicator':
      return lookup(expression.name, expression.moment);
    case 'negative': {
      const value = valueOf(expression.of, lookup);
      return value && negate(value);
    }
    case 'binary': {
      const left = valueOf(expression.left, lookup);
      const right = valueOf(expression.right, lookup);
      if (left === null || right === null) return null;
      if (expression.operator === '+') return add(left, right);
      if (expression.operator === '-') return add(left, negate(right));
      return expression.operator === '*' ? multiply(left, right) : divide(left, right);
    }
  }
}
