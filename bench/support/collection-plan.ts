import { joinCatalogues } from '../../src/core/catalogue/join';
import type { PlanSource } from '../../src/core/catalogue/own-plan';
import { ownUnits } from '../../src/core/catalogue/own-units';
import { BUILT_IN } from '../../src/catalogues/built-in';
import type { Catalogue } from '../../src/core/model/catalogue';
import type { Plan } from '../../src/core/model/plan';

const BOXES = 12;
const INDICATORS = 48;
const MOST_UNITS = 1000;

/** What an indicator of each kind prints: flows, stocks, rates with a floor and with a ceiling, counts. */
const PRINTS = [
  { name: '城镇新增就业', unit: '万人', baseline: '[299.94]', target: '[250]' },
  { name: '职业技能培训', unit: '万人次', baseline: '—', target: '[120]' },
  { name: '养老保险参保', unit: '万人', baseline: '664.41', target: '695' },
  { name: '技能人才总量', unit: '万人', baseline: '420.5', target: '480' },
  { name: '合同签订率', unit: '%', baseline: '84.35', target: '90' },
  { name: '结案率', unit: '%', baseline: '95.53', target: '95以上' },
  { name: '登记失业率', unit: '%', baseline: '3.82', target: '5以内' },
  { name: '服务机构', unit: '个', baseline: '120', target: '200个以上' },
] as const;

/** A plan of a region with a thousand units below it: 12 boxes of 48 indicators each, about 50 rows × 20 columns a sheet. */
export const COLLECTION_PLAN: PlanSource = {
  plan: {
    id: 'bench-14',
    name: '示例省人力资源和社会保障发展规划',
    shortName: '“十四五”示例',
    period: '“十四五”',
    region: '示例省',
    startYear: 2021,
    endYear: 2025,
    baseYear: 2020,
    source: { title: '示例', text: '示例', line: 1, yearLines: [1] },
    units: ownUnits(
      '示例省',
      Array.from({ length: MOST_UNITS }, (_, at) => `第${String(at + 1).padStart(4, '0')}单位`),
    ),
  },
  boxes: {
    boxes: Array.from({ length: BOXES }, (_, at) => ({
      id: String(at + 1),
      number: `专栏${String(at + 1)}`,
      title: `第${String(at + 1)}类指标`,
      line: 1,
      kind: 'indicators',
      available: true,
      columnHeads: { line: 1, baseline: '2020年', target: '2025年' },
      footnotes: [],
    })),
  },
  indicators: {
    indicators: Array.from({ length: BOXES * INDICATORS }, (_, at) => {
      const [box, row] = [Math.floor(at / INDICATORS) + 1, (at % INDICATORS) + 1];
      const { name, unit, baseline, target } = PRINTS[at % PRINTS.length]!;
      return {
        code: `bench-14.${String(box)}.${String(row).padStart(2, '0')}`,
        box: String(box),
        no: String(row),
        name: `${name}之${String(at + 1)}`,
        unit,
        line: 1,
        attribute: row % 2 === 0 ? '预期性' : '约束性',
        baseline: { printed: baseline },
        target: { printed: target },
      };
    }),
  },
};

export function collectionPlan(): { plan: Plan; catalogue: Catalogue } {
  const { catalogue, own, problems } = joinCatalogues(BUILT_IN, [COLLECTION_PLAN]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { plan: own[0]!.plan, catalogue };
}
