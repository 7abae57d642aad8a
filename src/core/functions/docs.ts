import type { Parameter, PlanFunction } from './define';
import { FUNCTIONS } from './index';

const HEAD = `# PLAN 函数

在任何工作表的单元格中使用。方括号内的参数可以省略；比率都是小数（0.8131 即 81.31%），不作舍入。

- **指标**可以写名称、别名或代码，也可以引用单元格。名称不认识时得 \`#N/A\` 并列出相近的名称；值不对时得 \`#VALUE!\` 并说明原因。
- **填报值**是规划期各年按顺序排列的区域，空白为未报，不当作0。只给一个值并给出报告期时，存量和比率按该报告期的数处理；专栏印的是期末完成数时，一个值就是期末完成数。
- 存量、比率为0按未报处理，“状态”中注明“有0值，按未报处理”；当年数（累计类）为0就是0。
- 尚未填报得空文本；保持型指标的进度为“达标”或“未达标”；口径不同的得“口径不可比”；定性目标得“不评价”。
- 累计类有年份未报时，完成率和进度是已报部分的，“状态”只写“已报几年，至少百分之几”；存量、比率在报告期当年未报时用最近一年的数，“状态”写明用的是哪一年。
- 年度水平类（如年招收数）在年度未满时不评价，除非已达到目标。
- 年均增长类的进度是实际值与“基期×(1＋目标增速)^年数”之比。
`;

/** The page docs/functions.md, in Chinese, from the functions' own metadata. */
export function functionsMarkdown(): string {
  return `${HEAD}\n${FUNCTIONS.map(section).join('\n')}`;
}

function section({ id, summary, parameters, examples, result }: PlanFunction): string {
  const signature = parameters.map(({ label, optional }) => (optional ? `[${label.zh}]` : label.zh)).join(', ');
  const spill = result === 'matrix' ? '结果占多个单元格，向右、向下展开。\n\n' : '';
  const lines = parameters.map(parameterLine).join('\n');
  const samples = examples.map(({ formula, gives }) => `- \`${formula}\` → ${gives}`).join('\n');
  return `## PLAN.${id}\n\n\`PLAN.${id}(${signature})\`\n\n${summary.zh}。\n\n${spill}${lines}\n\n例：\n\n${samples}\n`;
}

function parameterLine({ label, hint, optional }: Parameter): string {
  return `- **${label.zh}**${optional ? '（可省略）' : ''}：${hint?.zh ?? label.zh}。`;
}
