import type { Area } from '../../model/cells';
import { FREQUENCIES } from '../../model/frequency';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { ValidationSpec } from '../spec';
import { clip } from '../text';

/** Most that Excel takes in a validation's title and message. */
const TITLE_LIMIT = 32;
const ALERT_LIMIT = 225;

export function frequencyValidation(area: Area): ValidationSpec {
  return {
    area,
    rule: { type: 'list', values: FREQUENCIES },
    alert: { style: 'stop', title: '频度有误', message: `频度请从列表中选：${FREQUENCIES.join('、')}。` },
    prompt: { title: '频度', message: '按月报送选“月度”；按季报送选“季度”，数据填在3、6、9、12月。' },
  };
}

/** What a line accepts, and from where on it warns. */
export function lineValidation(indicator: Indicator, line: 'yellow' | 'red', area: Area): ValidationSpec {
  const word = line === 'yellow' ? '黄色' : '红色';
  const reached = indicator.desiredDirection === 'decrease' ? '达到或高于' : '达到或低于';
  const order = indicator.desiredDirection === 'decrease' ? '红色线应高于黄色线' : '红色线应低于黄色线';
  return {
    area,
    rule: ruleOf(indicator),
    alert: alertOf(indicator),
    prompt: {
      title: `${word}预警线`,
      message: `由填报单位确定。最新值${reached}此线时信号为“${word.slice(0, 1)}”；${order}。`,
    },
  };
}

export function monthValidation(indicator: Indicator, area: Area): ValidationSpec {
  const unit = indicator.unit === '' ? '' : `单位：${indicator.unit}。`;
  return {
    area,
    rule: ruleOf(indicator),
    alert: alertOf(indicator),
    prompt: {
      title: clip(indicator.name, TITLE_LIMIT),
      message: `${unit}填当月（季）数；没有数据请留空，不要填 0。`,
    },
  };
}

/** The 报告期 says the year of the table and its last month. */
export function monthPeriodValidation(area: Area, plan: Plan): ValidationSpec {
  return {
    area,
    rule: { type: 'any' },
    alert: null,
    prompt: {
      title: '报告期',
      message: `写明年份和最后一个月，如 ${plan.startYear}-09 或 ${plan.startYear}年9月；以后各月不计入。不填时各月都计入。`,
    },
  };
}

function ruleOf({ unit }: Indicator): ValidationSpec['rule'] {
  if (unit === '%') return { type: 'decimal', operator: 'between', minimum: 0, maximum: 100 };
  return { type: 'decimal', operator: 'greaterThanOrEqual', minimum: 0 };
}

function alertOf({ name, unit }: Indicator): ValidationSpec['alert'] {
  const range =
    unit === '%' ? '0 到 100 之间的数，不要带百分号' : `不小于 0 的数${unit === '' ? '' : `，单位为${unit}`}`;
  return {
    style: 'stop',
    title: '填报值有误',
    message: clip(`“${name}”请填${range}，不要带逗号或全角数字。`, ALERT_LIMIT),
  };
}
