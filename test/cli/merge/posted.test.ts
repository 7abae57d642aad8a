import { receiver, sender } from '../../../src/cli/merge/posted';
import { figuresOf } from '../../../src/core/rollup/figures';
import type { FormOutline, ReadFile, UnitForm } from '../../../src/core/rollup/submission';

const outline = (box: string): FormOutline => ({ periods: [2021, 2022], codes: [`${box}.1`], rows: [7], columns: [-1, -1, 3, 4] }); // prettier-ignore
const form = (box: string, kept: FormOutline, value: number): UnitForm => ({
  plan: 'p', box, unit: '甲市', sheet: box, asOf: null, ...kept, values: figuresOf(Float64Array.of(value)), others: [], explanations: [],
  counts: { error: 0, warning: 0, information: 0, explained: 0 },
}); // prettier-ignore
const read = (forms: readonly UnitForm[], plans: readonly unknown[]): ReadFile => ({
  file: 'a.xlsx', bytes: 1, modified: '', sha256: '', state: 'unsealed', sealedAt: null, sealedBy: null,
  forms, slips: [], plans, remarks: [],
}); // prettier-ignore

test('what is posted arrives whole, and what files have in common only once', () => {
  const plans = [{ plan: { id: 'own' } }];
  const [one, two] = [outline('1'), outline('2')];
  const files = [
    [read([form('1', one, 1), form('2', two, 2)], plans)],
    [read([form('2', two, 3)], plans), read([form('1', outline('1'), 4)], [])],
    [],
    [read([form('1', one, 5)], [{ plan: { id: 'other' } }])],
    [read([form('1', one, 6)], plans)],
  ];
  const [send, whole] = [sender(), receiver()];
  const posted = files.map((list) => {
    const received = [...list.map((file) => ({ ok: true as const, file })), { ok: false as const, rejected: { file: 'b', reason: '', bytes: null, sha256: null } }]; // prettier-ignore
    return { received, sent: structuredClone(send({ path: 'a', stamp: null, received })) };
  });
  const other = outline('1');
  expect(posted.map(({ sent }) => sent.fresh)).toEqual([
    [...plans, ...Object.values(one), ...Object.values(two)],
    Object.values(other),
    [],
    [{ plan: { id: 'other' } }],
    [],
  ]);
  const arrived = posted.map(({ sent }) => whole(sent));
  expect(arrived.map(({ received }) => received)).toEqual(posted.map(({ received }) => received));
  const forms = arrived.flatMap(({ received }) => received.flatMap((answer) => (answer.ok ? answer.file.forms : [])));
  expect(new Set(forms.map(({ codes }) => codes)).size).toBe(3);
});

test('outlines that have only some parts in common are told apart', () => {
  const whole = outline('1');
  const parts: Partial<FormOutline>[] = [{}, { periods: [2022] }, { codes: ['2.1'] }, { rows: [9] }, { columns: [-1, -1, 4, 5] }]; // prettier-ignore
  const [send, put] = [sender(), receiver()];
  for (const part of parts) {
    const received = [{ ok: true as const, file: read([form('1', { ...whole, ...part }, 1)], []) }];
    const posted = structuredClone(send({ path: 'a', stamp: null, received }));
    expect(posted.fresh).toEqual(Object.values(part === parts[0] ? whole : part));
    expect(put(posted).received).toEqual(received);
  }
});
