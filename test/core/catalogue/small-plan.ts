/** A small invented plan, right in every field; each test breaks one place of a fresh copy. */
export interface SmallSource {
  plan: Record<string, unknown>;
  boxes: { boxes: Record<string, unknown>[] };
  indicators: { indicators: Record<string, unknown>[] };
}

export function smallSource(id = 'xx-14'): SmallSource {
  return {
    plan: {
      id,
      name: '某省“十四五”规划',
      shortName: '某省“十四五”',
      period: '“十四五”',
      region: '某省',
      startYear: 2021,
      endYear: 2025,
      baseYear: 2020,
      source: { title: '某省规划', text: 'text.txt', line: 1, yearLines: [2] },
      units: [
        { name: '某省', display: '全省', level: 'province' },
        { name: '甲市', display: '甲市', level: 'city' },
      ],
    },
    boxes: {
      boxes: [
        {
          id: '1',
          number: '专栏1',
          title: '主要指标',
          line: 3,
          kind: 'indicators',
          available: true,
          columnHeads: { line: 4, baseline: '2020年', target: '2025年' },
        },
        {
          id: '2',
          number: '专栏2',
          title: '工程',
          line: 20,
          kind: 'works',
          available: false,
          reason: '本版尚未提供。',
        },
      ],
    },
    indicators: {
      indicators: [
        row(id, 1, { name: '参保人数', unit: '万人', baseline: { printed: '664.41' }, target: { printed: '695' } }),
        row(id, 2, {
          name: '职工',
          unit: '万人',
          parent: `${id}.1.01`,
          baseline: { printed: '100' },
          target: { printed: '120' },
        }),
        row(id, 3, { name: '失业率', unit: '%', baseline: { printed: '—' }, target: { printed: '<5.5' } }),
        row(id, 4, { name: '培训人次', unit: '万人次', baseline: { printed: '15.49' }, target: { printed: '[85]' } }),
      ],
    },
  };
}

function row(planId: string, place: number, facts: Record<string, unknown>): Record<string, unknown> {
  return { code: `${planId}.1.0${place}`, box: '1', no: String(place), section: '一、就业', line: 4 + place, ...facts };
}
