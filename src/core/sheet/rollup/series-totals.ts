import { MONTHS } from '../../measure/warning';
import { address } from '../../model/cells';
import type { MonthTotal, SeriesTotal } from '../../rollup/series-total';
import { completeText, native, numberFormat } from './places';
import { SIGNALS, VALUES } from './series-columns';
import type { TableCell } from './table';

/** Rows of the units of a series, zero-based, and the decimals of their values. */
interface Block {
  first: number;
  last: number;
  decimals: number;
}

const TAIL = 4;

/** Rows under the units of a series: the sum, or lowest and highest where units do not add up, and how many report and are in warning. */
export function totalRows(total: SeriesTotal, block: Block): TableCell[][] {
  const { decimals } = block;
  const format = numberFormat(decimals);
  const range = (column: number): string => `${address(block.first, column)}:${address(block.last, column)}`;
  const row = (
    name: string,
    values: (month: MonthTotal, index: number) => TableCell,
    signals: boolean,
  ): TableCell[] => {
    const cells = total.months.map(values);
    const blank = Array.from({ length: MONTHS }, (): TableCell => ({ look: 'blank' }));
    return [
      { look: 'name', content: total.indicator.name },
      { look: 'center', content: total.indicator.unit },
      { look: 'section', content: name },
      ...blank.slice(0, VALUES - 3),
      ...(signals ? [...blank, ...cells] : [...cells, ...blank]),
      ...blank.slice(0, TAIL),
    ];
  };
  const figure = (name: string, call: (of: string) => string, valueOf: (month: MonthTotal) => number | null) =>
    row(
      name,
      (month, index) => {
        const of = range(VALUES + index);
        const content = native(`=IF(COUNT(${of})=0,"",${call(of)})`, valueOf(month) ?? '');
        return { look: 'number', content, format };
      },
      false,
    );
  const count = (name: string, word: string, countOf: (month: MonthTotal) => number) =>
    row(
      name,
      (month, index) =>
        month.due === 0
          ? { look: 'center' }
          : { look: 'center', content: native(`=COUNTIF(${range(SIGNALS + index)},"${word}")`, countOf(month)) },
      true,
    );
  return [
    ...(total.rolling.how === 'sum'
      ? [
          figure(
            '合计',
            (of) => `ROUND(SUM(${of}),${String(decimals)})`,
            (month) => month.total?.toNumber() ?? null,
          ),
        ]
      : [
          figure(
            '最低',
            (of) => `MIN(${of})`,
            ({ low }) => low,
          ),
          figure(
            '最高',
            (of) => `MAX(${of})`,
            ({ high }) => high,
          ),
        ]),
    row(
      '已报',
      (month) => ({ look: 'center', content: month.due === 0 ? null : completeText(month), format: '@' }),
      false,
    ),
    count('红（单位数）', '红', ({ red }) => red),
    count('黄（单位数）', '黄', ({ yellow }) => yellow),
  ];
}
