import { defineRule } from './define';

/** Values without both alert lines 未定预警线: the sheet cannot say where they stand. */
export const alertLinesMissing = defineRule({
  meta: {
    id: 'alert-lines-missing',
    title: { zh: '未定预警线', en: 'Alert lines missing' },
    severity: 'information',
    level: 1,
    family: 'completeness',
    basis: '预警线由填报单位确定；两条线都填了才给出信号。',
    requires: [],
    messages: { missing: '有监测数据，但没有填{lines}，给不出信号' },
    remedies: { missing: '请填写{lines}；规划控制线不是预警线，不能代替。' },
  },
  scope: 'series',
  check: ({ series: { yellow, red }, state }) => {
    const missing = [
      { entry: yellow, name: '黄色预警线' },
      { entry: red, name: '红色预警线' },
    ].filter(({ entry }) => entry.value.kind === 'blank');
    const [first] = missing;
    if (!state.latest || !first) return [];
    const lines = missing.map(({ name }) => name).join('、');
    return [{ messageId: 'missing', cell: first.entry.cell, value: null, data: { lines } }];
  },
});
