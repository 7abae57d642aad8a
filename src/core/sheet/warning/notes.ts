import type { Box } from '../../model/box';
import { HORIZON, LEAST_PERIODS } from '../../measure/warning';

/** What stands under the table 表下说明: how signals, trends and forecasts come about, so that everyone can check them. */
export function warningNotes({ indicators, footnotes }: Box): string[] {
  const lower = indicators.filter(({ desiredDirection }) => desiredDirection === 'increase').map(({ name }) => name);
  const direction =
    lower.length === 0 ? '各指标数值越高风险越大' : `${lower.join('、')}数值越低风险越大，其他指标越高风险越大`;
  const ceilings = indicators
    .filter(({ target }) => !target.missing)
    .map(({ name, target }) => `${name}${target.printed}`);
  const ceiling =
    ceilings.length === 0 ? '规划没有印控制线' : `规划控制线（${ceilings.join('、')}）是规划目标，不是预警线`;
  return [
    ...footnotes,
    `注：1. 预警线由填报单位确定；${ceiling}。报告期写明年份和最后一个月；频度选“季度”的，只计3、6、9、12月。`,
    `2. 信号看最新值：达到红色线为红，达到黄色线为黄，其余为绿；${direction}。两条线没有填齐或次序颠倒的，不作判断。`,
    `3. 趋势是各期数值对月份的最小二乘斜率，即平均每月的变化量，至少${LEAST_PERIODS}期。预计触线＝（预警线－最新值）÷趋势，进位到整月；${HORIZON}个月内不触线的记“未见触线”。趋势外推仅供参考。`,
  ];
}
