import type { Split, SplitAnswer } from '../../core/rollup/split/split';
import { plain } from '../../core/rules/support/text';

const MOST_TOLD = 30;

/** Why a list cannot be split 不能分解, in Chinese and over several lines; at most thirty of its problems are told. */
export function splitProblem({ of, problems }: Extract<SplitAnswer, { ok: false }>, list: string): string {
  const shown = problems.slice(0, MOST_TOLD).join('\n');
  const more = problems.length > MOST_TOLD ? `\n另有 ${String(problems.length - MOST_TOLD)} 处` : '';
  if (of === 'list') return `分解名单“${list}”有误，没有写出任何文件：\n${shown}${more}`;
  return `${String(problems.length)} 项指标的各单位目标与印刷的目标合不上，没有写出任何文件：\n${shown}${more}\n请改正“${list}”后重试。`;
}

/** Indicators whose target is split over the units. */
export function partedCount({ indicators }: Split): number {
  return indicators.filter(({ splitting, targets }) => splitting.how === 'parts' && targets.size > 0).length;
}

/** What must be known of each indicator 分解说明, a line each. */
export function remarkLines({ indicators }: Split): string[] {
  return indicators
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ indicator, remarks }) => `${indicator.code} ${indicator.name}：${remarks.join('；')}`);
}

/** Targets of which only some units have a part so far 未分完, with what these come to. */
export function openLines({ indicators }: Split): string[] {
  return indicators.flatMap(({ indicator, splitting, due, targets, sum }) => {
    if (splitting.how !== 'parts' || sum === null || targets.size === due.length) return [];
    const { name, code, unit, target } = indicator;
    const given = `已分 ${String(targets.size)}/${String(due.length)}`;
    return [`“${name}”（${code}）：${given}，合计${plain(sum)}${unit}，目标为“${target.printed.trim()}”。`];
  });
}
