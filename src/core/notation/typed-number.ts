import { decimal, type Decimal } from '../model/decimal';

/**
 * A number that stands in a cell 单元格数值, as an exact decimal; this is made only when it is asked for, as most numbers of a collection
 * never are.
 */
export class TypedNumber {
  readonly kind = 'number';
  #decimal: Decimal | null = null;

  /** `raw` is finite. */
  constructor(private readonly raw: number) {}

  get value(): Decimal {
    return (this.#decimal ??= decimal(this.raw));
  }
}
