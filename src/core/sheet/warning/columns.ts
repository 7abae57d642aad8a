import type { Box } from '../../model/box';
import type { Column } from '../layout';
import { displayWidth } from '../text';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Columns of a series of months 预警监测表的栏: lines and months are filled in, the four columns behind them follow. */
export function warningColumns({ indicators }: Box): Omit<Column, 'stub'>[] {
  const widest = (texts: readonly string[], least: number, most: number): number =>
    Math.min(most, Math.max(least, ...texts.map((text) => displayWidth(text) + 1.5)));
  const column = (
    role: Column['role'],
    head: string,
    width: number,
    group: string | null = null,
    period: number | null = null,
  ): Omit<Column, 'stub'> => ({ role, head, width, group, period });
  return [
    column(
      'code',
      '代码',
      widest(
        indicators.map(({ code }) => code),
        11,
        16,
      ),
    ),
    column('no', '序号', 5),
    column(
      'name',
      '指标名称',
      widest(
        indicators.map(({ name }) => name),
        18,
        26,
      ),
    ),
    column('unit', '计量单位', 8.5),
    column('frequency', '频度', 8),
    column(
      'target',
      '规划控制线',
      widest(
        indicators.map(({ target }) => target.printed),
        10.5,
        14,
      ),
    ),
    column('yellow', '黄色', 9, '预警线'),
    column('red', '红色', 9, '预警线'),
    ...MONTHS.map((month) => column('entry', `${month}月`, 8.5, '各月数值（季度数据填在3、6、9、12月）', month)),
    column('latest', '最新值', 9, '预警'),
    column('signal', '信号', 6, '预警'),
    column('trend', '趋势（每月）', 9.5, '预警'),
    column('crossing', '预计触线', 22, '预警'),
    column('verdict', '审核', 17),
    column('explanation', '核实说明', 14),
  ];
}
