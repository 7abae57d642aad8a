/** What of an indicator a relation takes 取数: the year's value, that of the year before, its base or its target. */
export type Moment = 'year' | 'before' | 'baseline' | 'target';

/** An expression of a relation 关系式. `name` null is the first indicator of the relation; `at` is its place in the text. */
export type Expression =
  | { kind: 'number'; text: string; percent: boolean }
  | { kind: 'indicator'; moment: Moment; name: string | null; at: number }
  | { kind: 'negative'; of: Expression }
  | { kind: 'binary'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A relation between indicators 审核关系. */
export interface Relation {
  left: Expression;
  comparison: Comparison;
  right: Expression;
}

/** All references of an expression, from left to right. */
export function referencesOf(expression: Expression): Extract<Expression, { kind: 'indicator' }>[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'indicator':
      return [expression];
    case 'negative':
      return referencesOf(expression.of);
    case 'binary':
      return [...referencesOf(expression.left), ...referencesOf(expression.right)];
  }
}
