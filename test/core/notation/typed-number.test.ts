import fc from 'fast-check';
import { decimal } from '../../../src/core/model/decimal';
import { TypedNumber } from '../../../src/core/notation/typed-number';

test('a number is the decimal that it is written as, each time', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (raw) => {
      const number = new TypedNumber(raw);
      expect(number.value.eq(decimal(raw))).toBe(true);
      expect(number.value).toBe(number.value);
    }),
  );
});
