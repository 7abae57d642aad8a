import { BUILT_IN } from '../src/catalogues/built-in';
import { callFunction } from '../src/core/functions/call';
import { FUNCTIONS } from '../src/core/functions/index';
import { decimal } from '../src/core/model/decimal';
import { fastest, type Line } from './measure-time';

const COUNT = 100_000;

/** 100,000 PLAN.PROGRESS calls as cells make them, against the bare arithmetic on decimals that are already built. */
export function benchProgress(): Line[] {
  const progress = FUNCTIONS.find((definition) => definition.id === 'PROGRESS')!;
  const context = { catalogue: BUILT_IN };
  const target = decimal(250);
  const built = [52.3, 51.1, 49.8, 50.2].map((value) => decimal(value));
  const bare = fastest(5, () => {
    for (let i = 0; i < COUNT; i += 1) {
      let sum = built[0]!;
      for (let k = 1; k < built.length; k += 1) sum = sum.plus(built[k]!);
      if (sum.dividedBy(target).lessThan(0)) throw new Error('negative');
    }
  });
  const rows = Array.from({ length: 1000 }, (_, i) => [[52.3 + i / 100, 51.1, 49.8, 50.2, '']]);
  const ours = fastest(5, () => {
    for (let i = 0; i < COUNT; i += 1) {
      if (typeof callFunction(progress, context, ['fj-14.2.01', rows[i % 1000]!, 2024]) !== 'number')
        throw new Error('no number');
    }
  });
  const ratio = ours / bare;
  return [
    {
      name: `PLAN.PROGRESS × ${COUNT}, against bare decimals`,
      figure: `${ratio.toFixed(2)} × (${ours.toFixed(0)} ms / ${bare.toFixed(0)} ms)`,
      limit: '≤ 5 ×',
      ok: ratio <= 5,
    },
  ];
}
