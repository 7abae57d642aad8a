import fc from 'fast-check';
import { nearest } from '../../../src/core/catalogue/nearest';

const NAMES = [
  '城镇新增就业人数',
  '城镇调查失业率',
  '城镇登记失业率',
  '失业保险参保人数',
  '工伤保险参保人数',
  '社会保障卡持卡人数',
];
const UNITS = ['福建省', '省本级', '福州市', '厦门市', '漳州市', '平潭综合实验区'];

describe('nearest', () => {
  test.each([
    ['参加失业保险人数', NAMES, '失业保险参保人数'],
    ['城镇新增就业', NAMES, '城镇新增就业人数'],
    ['调查失业率', NAMES, '城镇调查失业率'],
    ['城镇登记失业率（%）', NAMES, '城镇登记失业率'],
    ['fj-15', ['fj-14', 'fj-13', 'fj-12'], 'fj-14'],
    ['ＦＪ－１４', ['fj-12', 'fj-14'], 'fj-14'],
    ['福洲市', UNITS, '福州市'],
    ['平潭', UNITS, '平潭综合实验区'],
    ['夏门', UNITS, '厦门市'],
  ])('%s', (name, candidates, best) => {
    expect(nearest(name, candidates)[0]).toBe(best);
  });

  test.each([['国内生产总值'], [''], ['　'], ['xyz']])('nothing is near to “%s”', (name) => {
    expect(nearest(name, NAMES)).toEqual([]);
  });

  test('answers few, without repeats, and only candidates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (name, candidates) => {
        const found = nearest(name, candidates);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
        expect(candidates).toEqual(expect.arrayContaining(found));
      }),
    );
  });

  test('a candidate is nearest to itself', () => {
    for (const name of NAMES) expect(nearest(name, NAMES)[0]).toBe(name);
  });
});
