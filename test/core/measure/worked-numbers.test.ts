import { atLeast, bare, below, cumulative, parts } from '../../support/figures';
import { evaluated, number, percent, type GivenMeasure } from '../../support/measuring';

interface Worked {
  given: GivenMeasure;
  completion: string | null;
  progress: string | null;
  status: string;
  margin?: number;
  remarks?: readonly string[];
}

const SMALL = '增幅过小，不宜解读';
const ended = (given: GivenMeasure): GivenMeasure => ({ startYear: 2016, endYear: 2020, asOf: 2020, ...given });

/** METHOD §4, row by row. */
const WORKED: Readonly<Record<string, Worked>> = {
  '高技能人才总量 十三五': {
    given: ended({ class: 'K2', baseline: bare(87.33), target: bare(140), total: 113.83 }),
    completion: '81.31%',
    progress: '50.31%',
    status: '未完成',
  },
  '专业技术人才总量 十三五': {
    given: ended({ class: 'K2', baseline: bare(239.6), target: bare(280), total: 282 }),
    completion: '100.71%',
    progress: '104.95%',
    status: '超额完成',
  },
  '城镇职工养老参保 十三五': {
    given: ended({ class: 'K2', baseline: bare(883.65), target: bare(1030), total: 1200.57 }),
    completion: '116.56%',
    progress: '216.55%',
    status: '超额完成',
  },
  '城乡居民养老参保 十三五': {
    given: ended({ class: 'K2', baseline: bare(1480.41), target: bare(1502), total: 1588.16 }),
    completion: '105.74%',
    progress: '499.07%',
    status: '超额完成',
    remarks: [SMALL],
  },
  '失业保险 十三五': {
    given: ended({ class: 'K2', baseline: bare(546.27), target: bare(630), total: 664.41 }),
    completion: '105.46%',
    progress: '141.10%',
    status: '超额完成',
  },
  '劳动合同签订率 十三五': {
    given: ended({ class: 'K5', baseline: bare(96.4, '%'), target: atLeast(95), total: 97.54 }),
    completion: '102.67%',
    progress: null,
    status: '达标',
    margin: 2.54,
    remarks: ['保持型，已报1年，达标1年'],
  },
  '仲裁结案率 十三五': {
    given: ended({ class: 'K5', baseline: bare(93.97, '%'), target: atLeast(90), total: 93.1 }),
    completion: '103.44%',
    progress: null,
    status: '达标',
    margin: 3.1,
    remarks: ['保持型，已报1年，达标1年'],
  },
  '仲裁结案率 十二五': {
    given: {
      class: 'K5',
      baseline: bare(93.83, '%'),
      target: bare(95, '%'),
      startYear: 2011,
      endYear: 2015,
      total: 93.97,
    },
    completion: '98.92%',
    progress: '11.97%',
    status: '未达标',
    margin: -1.03,
    remarks: [SMALL],
  },
  '城镇新增就业 十三五': {
    given: ended({ class: 'K1', baseline: cumulative(325.58), target: cumulative(275), total: 299.94 }),
    completion: '109.07%',
    progress: '109.07%',
    status: '超额完成',
  },
  '职称比例 十三五': {
    given: ended({ class: 'K7', baseline: parts(8.5, 35.4, 56.1), target: parts(10, 40, 50), total: [10, 40, 50] }),
    completion: '100.00%',
    progress: '100.00%',
    status: '完成',
  },
  登记失业率: {
    given: { class: 'K6', baseline: bare(3.82, '%'), target: below(5), actuals: [5], asOf: 2021 },
    completion: null,
    progress: null,
    status: '未达标',
    margin: 0,
    remarks: ['保持型，已报1年，达标0年'],
  },
};

describe('worked numbers', () => {
  test.each(Object.entries(WORKED))('%s', (_name, { given, completion, progress, status, margin, remarks }) => {
    const result = evaluated(given);
    expect(percent(result.completionRate)).toBe(completion);
    expect(percent(result.progress)).toBe(progress);
    expect(result.status).toBe(status);
    expect(number(result.margin)).toBe(margin ?? null);
    expect(result.remarks).toEqual(remarks ?? []);
  });
});
