import type { SheetChart } from 'hucre/xlsx';
import type { ChartRange, ChartSpec } from '../../../core/sheet/spec';
import { absolute } from './hucre-page';

/** Space between the bars of two categories, in percent of a bar. */
const GAP = 45;
const TITLE_SIZE = 13;
const LABEL_SIZE = 9;

const plain = (color: string): string => color.replace('#', '');
const cells = ({ sheet, area }: ChartRange): string => absolute(sheet, area);

/** A chart in the words of hucre: the first category stands on top, and where a cell is blank there is no bar. */
export function toChart(spec: ChartSpec): SheetChart {
  const { area, series, scale } = spec;
  return {
    type: 'bar',
    title: spec.title,
    titleFontSize: TITLE_SIZE,
    altText: spec.alt,
    frameTitle: spec.title,
    lang: 'zh-CN',
    anchor: {
      from: { row: area.row, col: area.column },
      to: { row: area.row + area.rows, col: area.column + area.columns },
    },
    series: series.map(({ name, values, color }) => ({
      name,
      values: cells(values),
      categories: cells(spec.categories),
      color: plain(color),
    })),
    barGrouping: 'clustered',
    gapWidth: GAP,
    legend: series.length > 1 ? 'bottom' : false,
    dispBlanksAs: 'gap',
    roundedCorners: false,
    dataLabels: {
      showValue: true,
      position: 'outEnd',
      fontSize: LABEL_SIZE,
      numberFormat: { formatCode: spec.format },
    },
    axes: {
      x: {
        title: spec.categoryTitle,
        axisTitleFontSize: LABEL_SIZE,
        reverse: true,
        labelFontSize: LABEL_SIZE,
        tickLblSkip: 1,
        majorTickMark: 'none',
        minorTickMark: 'none',
        // Names stand at the left edge, not across the bars of negative values.
        tickLblPos: 'low',
      },
      y: {
        title: spec.valueTitle,
        axisTitleFontSize: LABEL_SIZE,
        labelFontSize: LABEL_SIZE,
        gridlines: { major: true },
        majorTickMark: 'out',
        minorTickMark: 'none',
        numberFormat: { formatCode: spec.format },
        // The first category stands on top, and the values still below the last one.
        crosses: 'max',
        ...(scale ? { scale: { min: scale.minimum, max: scale.maximum } } : {}),
      },
    },
  };
}

/** Lines that the values are read by, lighter than the bars. */
const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** What hucre leaves out of a chart: without it Excel draws negative bars in white, and its gridlines in black. */
export function finishedChart(xml: string): string {
  return xml
    .replaceAll('</c:spPr><c:cat>', '</c:spPr><c:invertIfNegative val="0"/><c:cat>')
    .replaceAll('<c:majorGridlines/>', GRIDLINES)
    .replaceAll('lang="en-US"', 'lang="zh-CN"');
}
