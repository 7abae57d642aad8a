import type { Decimal } from '../../model/decimal';
import { isNumber } from '../../rollup/split/list';
import { ownBounds } from '../../rollup/split/remarks';
import type { IndicatorSplit } from '../../rollup/split/split';
import { native, NOT_COLLECTED } from '../rollup/places';
import type { FormulaSpec } from '../spec';

/** Files keep 15 digits: more decimals would be noise. */
export const MOST_DECIMALS = 10;

/** Between what the sum, or each unit's target, must lie; null is open. */
export interface VerdictBounds {
  low: Decimal | null;
  high: Decimal | null;
}

/** Cells of one row that the verdict goes by, as A1 addresses. */
export interface VerdictCells {
  /** Of all units. */
  targets: string;
  sum: string;
  low: string;
  high: string;
  /** Units that fill the indicator in, and those that do not. */
  due: number;
  others: number;
}

/** The ends shown in the row 下限、上限: of the sum, or of each unit's own rate. */
export function boundsOf({ splitting, indicator }: IndicatorSplit): VerdictBounds {
  if (splitting.how === 'parts') return splitting.bounds;
  return splitting.how === 'alike' ? ownBounds(indicator, splitting.bounds) : { low: null, high: null };
}

/** 核对: whether the targets stand against the printed one, as a formula that follows what is typed, with what it gives now. */
export function verdictOf(split: IndicatorSplit, cells: VerdictCells): FormulaSpec | string {
  const { splitting, indicator } = split;
  if (splitting.how === 'closed') return '不分解';
  if (splitting.how === 'none') return '不比较';
  if (splitting.how === 'parts') return native(sumFormula(cells), sumVerdict(split));
  if (indicator.class === 'K7') {
    const ratio = indicator.target.ratio;
    return ratio ? native(ratioFormula(cells, ratio.join(':')), ratioVerdict(split)) : '不比较';
  }
  return native(eachFormula(cells), eachVerdict(split));
}

/** What is typed must be numbers, none below 0; `blank` is told where there is none. */
function numbersFormula({ targets, others }: VerdictCells, blank: string, then: string): string {
  return (
    `=IF(COUNTA(${targets})-${String(others)}>COUNT(${targets}),"有不是数的内容",` +
    `IF(COUNT(${targets})=0,"${blank}",IF(MIN(${targets})<0,"有负数",${then})))`
  );
}

function sumFormula(cells: VerdictCells): string {
  const { targets, sum, low, high, due } = cells;
  const places = String(MOST_DECIMALS);
  return numbersFormula(
    cells,
    '未分解',
    `IF(AND(${high}<>"",${sum}>${high}),"多"&ROUND(${sum}-${high},${places}),` +
      `IF(COUNT(${targets})<${String(due)},"已分"&COUNT(${targets})&"/${String(due)}",` +
      `IF(AND(${low}<>"",${sum}<${low}),"少"&ROUND(${low}-${sum},${places}),"相符")))`,
  );
}

function eachFormula(cells: VerdictCells): string {
  const { targets, low, high, due } = cells;
  const weak = `(IF(${low}="",0,COUNTIF(${targets},"<"&${low}))+IF(${high}="",0,COUNTIF(${targets},">"&${high})))`;
  return numbersFormula(
    cells,
    '未填',
    `IF(${weak}>0,${weak}&"个松于目标",IF(COUNT(${targets})<${String(due)},"已填"&COUNT(${targets})&"/${String(due)}","不松于目标"))`,
  );
}

function ratioFormula({ targets, due, others }: VerdictCells, ratio: string): string {
  const filled = `(COUNTA(${targets})-${String(others)})`;
  const other = `SUMPRODUCT((${targets}<>"")*(${targets}<>"${String(NOT_COLLECTED.content)}")*(SUBSTITUTE(${targets},"：",":")<>"${ratio}"))`;
  return `=IF(${filled}=0,"未填",IF(${other}>0,${other}&"个与目标不同",IF(${filled}<${String(due)},"已填"&${filled}&"/${String(due)}","与目标相同")))`;
}

function sumVerdict({ sum, due, targets, splitting }: IndicatorSplit): string {
  if (sum === null || splitting.how !== 'parts') return '未分解';
  const { low, high } = splitting.bounds;
  if (high && sum.gt(high)) return `多${String(sum.minus(high).toNumber())}`;
  if (targets.size < due.length) return `已分${String(targets.size)}/${String(due.length)}`;
  return low && sum.lt(low) ? `少${String(low.minus(sum).toNumber())}` : '相符';
}

function eachVerdict(split: IndicatorSplit): string {
  const { low, high } = boundsOf(split);
  const values = [...split.targets.values()].filter(isNumber);
  if (values.length === 0) return '未填';
  const weak = values.filter((value) => (low && value.lt(low)) || (high && value.gt(high))).length;
  if (weak > 0) return `${String(weak)}个松于目标`;
  return values.length < split.due.length ? `已填${String(values.length)}/${String(split.due.length)}` : '不松于目标';
}

function ratioVerdict({ targets, due, indicator }: IndicatorSplit): string {
  const printed = indicator.target.ratio?.join(':');
  const texts = [...targets.values()].map((value) => (isNumber(value) ? String(value) : value.map(String).join(':')));
  if (texts.length === 0) return '未填';
  const other = texts.filter((text) => text !== printed).length;
  if (other > 0) return `${String(other)}个与目标不同`;
  return texts.length < due.length ? `已填${String(texts.length)}/${String(due.length)}` : '与目标相同';
}
