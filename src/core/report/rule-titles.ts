import { RULES } from '../rules/index';

/** Name of a fault by its rule 规则名称, Chinese: a cell has room for the name; the pane tells the rest. */
export const RULE_TITLES: ReadonlyMap<string, string> = new Map([
  ...RULES.map(({ meta }): [string, string] => [meta.id, meta.title.zh]),
  ['relation-broken', '自写关系不成立'],
  ['relation-unreadable', '自写关系读不懂'],
]);
