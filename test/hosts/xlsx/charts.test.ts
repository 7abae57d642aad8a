import type { ChartSpec } from '../../../src/core/sheet/spec';
import { openPackage } from '../../../src/hosts/xlsx/zip/open-package';
import { partText } from '../../../src/hosts/xlsx/zip/part-text';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { smallSpec } from '../../support/small-spec';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

async function withCharts(): Promise<Uint8Array> {
  const spec = { ...smallSpec(), name: "专栏2 '甲'乙", conditionals: [] };
  const range = (column: number) => ({ sheet: spec.name, area: area(2, column, 2, 1) });
  const chart: ChartSpec = {
    title: '进度 <1 & 2>',
    alt: '两项指标的进度',
    area: area(10, 0, 14, 6),
    categories: range(1),
    series: [
      { name: '合计', values: range(5), color: '#9DC3E6' },
      { name: '填报', values: range(6), color: '#A9D18E' },
    ],
    valueTitle: '百分点',
    categoryTitle: '指标',
    format: '+0.0;-0.0;0.0',
  };
  return writeWorkbook([{ ...spec, charts: [chart, { ...chart, area: area(30, 0, 14, 6) }] }], { dialect: 'native' });
}

const INSPECT = `
import json, sys, openpyxl
charts = openpyxl.load_workbook(sys.argv[1]).worksheets[0]._charts
text = lambda title: ''.join(run.t for p in title.tx.rich.p for run in (p.r or []))
print(json.dumps([{
  'title': text(c.title), 'axes': [text(c.x_axis.title), text(c.y_axis.title)], 'direction': c.barDir, 'names': c.x_axis.tickLblPos,
  'series': [[s.val.numRef.f, s.cat.strRef.f if s.cat.strRef else s.cat.numRef.f] for s in c.series],
  'place': [c.anchor._from.row, c.anchor._from.col, c.anchor.to.row, c.anchor.to.col],
} for c in charts]))
`;

describe('native charts', () => {
  test('an independent reader finds them with titles, axes and the cells that they draw', async () => {
    const cells = (column: string): string => `'专栏2 ''甲''乙'!$${column}$3:$${column}$4`;
    expect(inspectWithPython(await withCharts(), INSPECT)).toEqual(
      [10, 30].map((row) => ({
        title: '进度 <1 & 2>',
        axes: ['指标', '百分点'],
        direction: 'bar',
        // At the edge: bars of negative values do not lie over them.
        names: 'low',
        series: [
          [cells('F'), cells('B')],
          [cells('G'), cells('B')],
        ],
        place: [row, 0, row + 14, 6],
      })),
    );
  });

  test('every part is in the list of types, negative bars keep their colour, and the picture is told in words', async () => {
    const file = openPackage(await withCharts());
    const types = partText(file, '[Content_Types].xml');
    const parts = [...file.entries.keys()].filter((name) => /^xl\/(?:charts|drawings)\/[^/]+\.xml$/.test(name));
    expect(parts).toHaveLength(3);
    for (const name of parts) expect(types).toContain(`"/${name}"`);
    expect(partText(file, 'xl/charts/chart1.xml')?.match(/<c:invertIfNegative val="0"\/><c:cat>/g)).toHaveLength(2);
    expect(
      partText(
        file,
        parts.find((name) => name.includes('drawing'))!,
      ),
    ).toContain('descr="两项指标的进度"');
  });

  test('LibreOffice keeps them', async () => {
    const again = new Uint8Array(throughLibreOffice(await withCharts()));
    const charts = inspectWithPython(again, INSPECT) as { title: string; series: unknown[] }[];
    expect(charts.map(({ title, series }) => [title, series.length])).toEqual([
      ['进度 <1 & 2>', 2],
      ['进度 <1 & 2>', 2],
    ]);
  });
});
