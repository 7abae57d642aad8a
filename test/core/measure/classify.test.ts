import { classify } from '../../../src/core/measure/classify';
import {
  about,
  atLeast,
  bare,
  below,
  between,
  cumulative,
  dash,
  figure,
  growthOf,
  parts,
  within,
  words,
} from '../../support/figures';

describe('classify', () => {
  test.each([
    ['高、中、初级专业技术人才比例', parts(10, 40, 50), parts(8.5, 35.4, 56.1), 'K7'],
    ['参保率', between(60, 65), bare(50, '%'), 'K8'],
    ['人才总量', about(300), bare(200), 'K8'],
    ['企业退休人员养老金', growthOf(10), dash(), 'K9'],
    ['居民收入年均增长', bare(8, '%'), dash(), 'K9'],
    ['技能大师工作室', atLeast(200, '个'), bare(20, '个'), 'K10'],
    ['技工院校', { ...cumulative(5, '所') }, dash(), 'K10'],
    ['省级统筹', figure({ printed: '2011年', asof: '2011年' }), dash(), 'K10'],
    ['城镇调查失业率', below(5.5), dash(), 'K6'],
    ['城镇登记失业率', within(4.2), bare(3.77, '%'), 'K6'],
    ['基本养老保险参保率', atLeast(95), bare(95.53, '%'), 'K5'],
    ['企业劳动合同签订率', bare(95, '%'), bare(94.42, '%'), 'K5'],
    ['博士后研究人员年招收数', bare(330, '人'), bare(300, '人'), 'K4'],
    ['每年新增就业', bare(50), dash(), 'K4'],
    ['新增取得职业资格证书人数', cumulative(85), bare(15.49), 'K3'],
    ['城镇新增就业人数', cumulative(250), cumulative(299.94), 'K1'],
    ['培养高技能人才', cumulative(33), dash(), 'K1'],
    ['失业保险参保人数', bare(695), bare(664.41), 'K2'],
    ['零就业家庭', words('动态清零'), dash(), 'K2'],
  ])('%s → %s', (name, target, baseline, expected) => {
    expect(classify(target, baseline, name)).toBe(expected);
  });
});
