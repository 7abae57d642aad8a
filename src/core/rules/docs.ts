import type { RuleFamily } from '../model/finding';
import { SEVERITY_LABELS } from '../report/severity';
import type { Rule } from './define';
import { RULES } from './index';

/** Families in the order of a reader, with their names 审核类别. */
const FAMILIES: readonly (readonly [RuleFamily, string])[] = [
  ['integrity', '完整性（表样与规划事实）'],
  ['completeness', '齐全性'],
  ['time', '时间'],
  ['range', '值域'],
  ['unit', '计量单位'],
  ['balance', '平衡'],
  ['ratio', '比率'],
  ['logical', '逻辑'],
  ['scope', '口径与填报单位'],
];

const SCOPES: Readonly<Record<Rule['scope'], string>> = {
  row: '逐行',
  project: '逐项目',
  series: '逐项监测',
  sheet: '全表',
};

function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function ruleSection({ meta, scope }: Rule): string {
  const rows = Object.entries(meta.messages).map(
    ([id, message]) => `| \`${id}\` | ${cellText(message)} | ${cellText(meta.remedies[id] ?? '')} |`,
  );
  return [
    `### ${meta.title.zh} \`${meta.id}\``,
    '',
    `${meta.title.en} · ${SEVERITY_LABELS[meta.severity]} · ESS 第${String(meta.level)}级 · ${SCOPES[scope]}`,
    '',
    `依据：${cellText(meta.basis)}`,
    '',
    '| 情形 | 提示 | 处理 |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The page docs/rules.md 审核规则一览, made from the rules themselves. */
export function rulesMarkdown(rules: readonly Rule[] = RULES): string {
  const sections = FAMILIES.flatMap(([family, title]) => {
    const members = rules.filter((rule) => rule.meta.family === family);
    return members.length === 0 ? [] : [`## ${title}`, '', ...members.map(ruleSection)];
  });
  return [
    '<!-- 本文件由程序按 src/core/rules 生成，请勿手改。 -->',
    '',
    '# 审核规则',
    '',
    `共 ${String(rules.length)} 条。强制性须改正后才能封签；核实性可以写明“核实说明”后保留；提示性仅供参考。未完成或滞后是事实，不是差错，不妨碍报送。`,
    '缺少所需数据（如基期、目标、上次报送）时，规则不作判断，既不算通过也不算差错。',
    '花括号是填入的内容，个别情形的级别由规则另定。',
    '',
    ...sections,
  ].join('\n');
}
