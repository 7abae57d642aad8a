import { loadCatalogue } from '../../src/core/catalogue/load';
import { problemText } from '../../src/core/catalogue/problem';
import type { Catalogue } from '../../src/core/model/catalogue';
import plan14 from '../../seeds/fj-14/plan.json';

/** Prints of every class K1–K10, with the bases and bounds that take different ways through the method. */
const PRINTS: readonly {
  name: string;
  unit: string;
  baseline: string;
  target: string;
  class?: string;
  desiredDirection?: string;
}[] = [
  { name: '累计流量', unit: '万人', baseline: '[299.94]', target: '[250]' },
  { name: '累计上限', unit: '起', baseline: '[50]', target: '[40]', desiredDirection: 'decrease' },
  { name: '期末存量', unit: '万人', baseline: '664.41', target: '695' },
  { name: '期末存量增幅小', unit: '万人', baseline: '1480.41', target: '1502' },
  { name: '期末存量无基期', unit: '万人', baseline: '—', target: '3610' },
  { name: '期末存量已达', unit: '万人', baseline: '120.5', target: '100' },
  { name: '逆指标存量', unit: '万人', baseline: '10', target: '6', desiredDirection: 'decrease' },
  { name: '年度基期累计目标', unit: '万人', baseline: '15.49', target: '[85]' },
  { name: '人员年招收数', unit: '人', baseline: '300', target: '330' },
  { name: '下限比率', unit: '%', baseline: '84.35', target: '90' },
  { name: '下限比率保持', unit: '%', baseline: '95.53', target: '95以上' },
  { name: '下限比率严格', unit: '%', baseline: '50', target: '超过60' },
  { name: '下限比率无基期', unit: '%', baseline: '—', target: '96以上' },
  { name: '上限比率', unit: '%', baseline: '—', target: '<5.5' },
  { name: '上限比率保持', unit: '%', baseline: '3.82', target: '5以内' },
  { name: '上限比率下降', unit: '%', baseline: '6.3', target: '<5' },
  { name: '结构比例', unit: '', baseline: '8.5 : 35.4 : 56.1', target: '10 : 40 : 50' },
  { name: '区间指标', unit: '%', baseline: '58', target: '60—65', class: 'K8' },
  { name: '左右指标', unit: '万人', baseline: '105', target: '100左右', class: 'K8' },
  { name: '年均增速', unit: '亿元', baseline: '100', target: '年均增长10%以上', class: 'K9' },
  { name: '场所个数', unit: '个', baseline: '120', target: '200个以上', class: 'K10' },
  { name: '累计个数', unit: '个', baseline: '—', target: '[25]', class: 'K10' },
  { name: '提高幅度', unit: '%', baseline: '60', target: '提高5个百分点' },
  { name: '定性目标', unit: '', baseline: '—', target: '基本消除' },
];

/** A plan of its own with one indicator box and one outcome box, each with every class. */
export const ALL_CLASSES: Catalogue = load();

function load(): Catalogue {
  const id = 'zz-14';
  const heads = { line: 1, baseline: '2020年', target: '2025年', outcome: null, previousTarget: null };
  const box = (number: string, kind: string) => ({
    id: number,
    number: `专栏${number}`,
    title: '各类指标',
    line: 1,
    kind,
    available: true,
    columnHeads: kind === 'outcomes' ? { ...heads, outcome: '2025年完成数' } : heads,
    footnotes: [],
  });
  const rows = ['1', '2'].flatMap((number) =>
    PRINTS.map(({ baseline, target, ...facts }, index) => ({
      ...facts,
      code: `${id}.${number}.${String(index + 1).padStart(2, '0')}`,
      box: number,
      no: String(index + 1),
      section: '一、各类指标',
      line: index + 1,
      baseline: { printed: baseline },
      target: { printed: target },
      ...(number === '2' ? { outcome: { printed: '—' } } : {}),
    })),
  );
  const result = loadCatalogue([
    {
      plan: { ...plan14, id },
      boxes: { boxes: [box('1', 'indicators'), box('2', 'outcomes')] },
      indicators: { indicators: rows },
    },
  ]);
  if (result.ok) return result.catalogue;
  throw new Error(result.problems.map(problemText).join('\n'));
}
