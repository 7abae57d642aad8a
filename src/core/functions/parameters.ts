import type { Parameter } from './define';

/** Parameters that several functions share, so that they read the same everywhere. */

export const INDICATOR: Parameter = {
  name: 'indicator',
  label: { zh: '指标', en: 'indicator' },
  hint: {
    zh: '指标名称、别名或代码，如 城镇新增就业人数、fj-14.2.01',
    en: 'Name, alias or code of the indicator, e.g. fj-14.2.01',
  },
  type: 'any',
  dimension: 'scalar',
  optional: false,
};

export const ACTUALS: Parameter = {
  name: 'actuals',
  label: { zh: '填报值', en: 'actuals' },
  hint: {
    zh: '规划期各年的实际值，按年份排列的单元格区域；空白为未报',
    en: "Actual values of the plan's years in order; blank cells are missing",
  },
  type: 'any',
  dimension: 'matrix',
  optional: false,
};

export const AS_OF: Parameter = {
  name: 'as_of',
  label: { zh: '报告期', en: 'as_of' },
  hint: {
    zh: '如 2023、2023-09、2023Q3、2023年9月；省略时取最新有数的年份',
    en: 'e.g. 2023, 2023-09, 2023Q3; omitted: the newest year that has a value',
  },
  type: 'any',
  dimension: 'scalar',
  optional: true,
};

export const PLAN: Parameter = {
  name: 'plan',
  label: { zh: '规划', en: 'plan' },
  hint: {
    zh: '规划代码或名称，如 fj-14；省略时取含有该指标的最新规划',
    en: 'Id or name of the plan, e.g. fj-14; omitted: the newest plan that has the indicator',
  },
  type: 'any',
  dimension: 'scalar',
  optional: true,
};

export const OWN_TARGET: Parameter = {
  name: 'target',
  label: { zh: '本级目标', en: 'target' },
  hint: {
    zh: '本单位自己的目标值；省略时用规划印出的目标值',
    en: "The unit's own target; omitted: the printed one",
  },
  type: 'any',
  dimension: 'scalar',
  optional: true,
};

export const OWN_BASELINE: Parameter = {
  name: 'baseline',
  label: { zh: '本级基期', en: 'baseline' },
  hint: {
    zh: '本单位自己的基期值；给了本级目标而省略基期的，按无基期处理',
    en: "The unit's own base; missing when an own target is given without it",
  },
  type: 'any',
  dimension: 'scalar',
  optional: true,
};

export const BOX: Parameter = {
  name: 'box',
  label: { zh: '专栏', en: 'box' },
  hint: { zh: '专栏号，如 2、专栏2、附录、正文目标', en: 'Number of the box, e.g. 2' },
  type: 'any',
  dimension: 'scalar',
  optional: false,
};

/** The same parameter where it must be given, or may be left out. */
export function required(parameter: Parameter): Parameter {
  return { ...parameter, optional: false };
}
