import { readBack } from '../notation/read-back';
import type { Area } from '../model/cells';
import type { Figure } from '../model/figure';
import type { Indicator, IndicatorClass } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { ValidationSpec } from './spec';
import { clip } from './text';

/** Most that Excel takes in a validation's title and message. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;
const ALERT_LIMIT = 225;

/** What to type for each class, in one line. */
const MEANING: Readonly<Record<IndicatorClass, string>> = {
  K1: '逐年填当年新增数，程序自动累计。',
  K2: '填期末总量。',
  K3: '逐年填当年数，程序自动累计；基期为一年数，不参与计算。',
  K4: '填当年数。',
  K5: '填期末比率，不低于目标为达标。',
  K6: '填当年比率，按各年平均数与上限比较。',
  K7: '按 10:40:50 的写法填写。',
  K8: '填期末数，落在区间内为达标。',
  K9: '填当年总量，按年均增长率与目标比较。',
  K10: '填期末累计个数。',
};

/** True for a target that names an event or a date but no number (METHOD §2 K10). */
function isMilestone(indicator: Indicator): boolean {
  return indicator.class === 'K10' && indicator.target.value === null;
}

/** True for values in percent, which lie between 0 and 100. */
function isRate(indicator: Indicator): boolean {
  return indicator.unit === '%' && (indicator.class === 'K5' || indicator.class === 'K6' || indicator.class === 'K2');
}

/** What the entry cells of an indicator accept and what they say when selected. */
export function entryValidation(plan: Plan, indicator: Indicator, area: Area, target: Figure | null): ValidationSpec {
  return {
    area,
    rule: ruleOf(indicator),
    alert: alertOf(indicator),
    prompt: {
      title: clip(promptTitle(indicator), TITLE_LIMIT),
      message: clip(promptText(plan, indicator, target), MESSAGE_LIMIT),
    },
  };
}

/** What 本级基期 and 本级目标 accept. */
export function ownValidation(indicator: Indicator, area: Area): ValidationSpec {
  const unit = indicator.unit === '' ? '' : `（${indicator.unit}）`;
  return {
    area,
    rule: ruleOf(indicator),
    alert: alertOf(indicator),
    prompt: {
      title: clip(promptTitle(indicator), TITLE_LIMIT),
      message: clip(`填本级的基期和目标${unit}。完成率、进度只按本级目标计算，不填则不计算。`, MESSAGE_LIMIT),
    },
  };
}

/** What the 报告期 cell says; any text is let in, because the validation reads it again. */
export function periodValidation(area: Area, plan: Plan): ValidationSpec {
  const year = plan.startYear + 2 <= plan.endYear ? plan.startYear + 2 : plan.endYear;
  return {
    area,
    rule: { type: 'any' },
    alert: null,
    prompt: {
      title: PERIOD_TITLE,
      message: `可填 ${year}、${year}-09、${year}Q3 或 ${year}年9月。不填时按每个指标最新有数的年份计算。`,
    },
  };
}

const PERIOD_TITLE = '报告期';

/** The 审核 column says who writes it. Nothing is refused: what is typed there goes with the next validation. */
export function verdictValidation(area: Area): ValidationSpec {
  return {
    area,
    rule: { type: 'any' },
    alert: null,
    prompt: { title: '审核', message: '由审核填写，请勿手工填写。说明请写在“核实说明”栏。' },
  };
}

export function explanationValidation(area: Area): ValidationSpec {
  return {
    area,
    rule: { type: 'any' },
    alert: null,
    prompt: { title: '核实说明', message: '对核实性问题说明原因，例如口径、政策或一次性因素。写明后该问题可以保留。' },
  };
}

function ruleOf(indicator: Indicator): ValidationSpec['rule'] {
  if (indicator.class === 'K7') return { type: 'any' };
  if (isRate(indicator)) return { type: 'decimal', operator: 'between', minimum: 0, maximum: 100 };
  return { type: 'decimal', operator: 'greaterThanOrEqual', minimum: 0 };
}

function alertOf(indicator: Indicator): ValidationSpec['alert'] {
  if (indicator.class === 'K7') return null;
  const unit = indicator.unit;
  const message = isRate(indicator)
    ? `“${indicator.name}”请填 0 到 100 之间的数，单位为 %，不要带百分号，例如 95.5。`
    : `“${indicator.name}”请填不小于 0 的数${unit === '' ? '' : `，单位为${unit}`}，不要带单位、逗号或全角数字。没有数据请留空，不要填 0。`;
  return { style: 'stop', title: '填报值有误', message: clip(message, ALERT_LIMIT) };
}

function promptTitle(indicator: Indicator): string {
  return indicator.unit === '' ? indicator.name : `${indicator.name}（${indicator.unit}）`;
}

function promptText(plan: Plan, indicator: Indicator, target: Figure | null): string {
  const years = { start: plan.startYear, end: plan.endYear };
  const lines: string[] = [];
  // A milestone is entered as the year in which it was done, or as 1.
  const meaning = isMilestone(indicator) ? '填完成的年份，例如 2023；尚未完成请留空。' : MEANING[indicator.class];
  lines.push(indicator.unit === '' ? meaning : `单位：${indicator.unit}。${meaning}`);
  if (target) {
    if (!indicator.baseline.missing) lines.push(`基期：${indicator.baseline.printed}`);
    lines.push(`目标：${readBack(target, { years })}`);
  }
  return lines.join('\n');
}
