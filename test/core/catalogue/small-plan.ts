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

/** Adds a box of works (3) and one of coverage (4): projects, a shared entry, a rate. */
export function addWorks(source: SmallSource): void {
  const id = String(source.plan.id);
  source.boxes.boxes.push(
    {
      id: '3',
      number: '专栏3',
      title: '培训',
      line: 20,
      kind: 'works',
      available: true,
      years: { first: 2021, last: 2023 },
      projects: [
        { code: `${id}.3.01`, no: '01', name: '培训工程', content: '办班', line: 21 },
        {
          code: `${id}.3.02`,
          no: '（一）',
          name: '其中的基地',
          parent: `${id}.3.01`,
          nature: '新建',
          builder: '省厅',
          term: '三年',
          line: 22,
        },
      ],
    },
    { id: '4', number: '专栏4', title: '网络', line: 30, kind: 'coverage', available: true },
  );
  const add = (code: string, name: string, unit: string, facts: object) =>
    source.indicators.indicators.push({ code: `${id}.${code}`, box: code[0], no: '', name, unit, line: 22, ...facts });
  add('3.01a', '再培训人次', '万人次', {
    project: `${id}.3.01`,
    sameEntryAs: `${id}.1.04`,
    target: { printed: '85万人次' },
  });
  add('3.02a', '基地数', '个', { project: `${id}.3.02`, target: { printed: '25个' } });
  add('3.03', '师资人数', '万人', { target: { printed: '3万人' } });
  add('4.01', '街道数', '个', { terms: ['街道'] });
  add('4.02', '已建街道数', '个', { parent: `${id}.4.01` });
  add('4.03', '街道覆盖率', '%', { share: { numerator: `${id}.4.02`, denominator: `${id}.4.01` } });
}

function row(planId: string, place: number, facts: Record<string, unknown>): Record<string, unknown> {
  return { code: `${planId}.1.0${place}`, box: '1', no: String(place), section: '一、就业', line: 4 + place, ...facts };
}
