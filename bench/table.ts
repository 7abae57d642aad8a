import { readTable } from '../src/core/notation/table/read-table';
import { splitTable } from '../src/core/notation/table/split-table';
import { fastest, type Line } from './measure-time';

const ROWS = [
  '. 城镇新增就业人数（万人）\t[299.94]\t[250以上]\t—\t预期性',
  '. 城镇调查失业率（%）\t—\t<5.5\t\t预期性',
  '. 其中：高级工（万人）\t28\t33\t3.3\t预期性',
  '. 高、中、初级专业技术人才比例\t8.5 : 35.4 : 56.1\t10 : 40 : 50\t\t约束性',
  '. 城镇基本养老保险参保人数（万人）\t635.27万人（含离退休）\t760万人（含离退休）\t\t约束性',
  '. 能源综合生产能力（亿吨标准煤）\t40.8*\t\t年均增长2.5%以上\t预期性',
];
const COUNT = 500;
const MOST = 200;

/** A table of 500 rows with sections, heads on every page and a footnote, read whole, in ms and against a bare split. */
export function benchTable(): Line[] {
  const head = '指标\t2020年\t2025年\t年均/累计\t属性';
  const lines = ['专栏1 “十四五”时期主要指标', head];
  for (let i = 0; i < COUNT; i += 1) {
    if (i % 25 === 0)
      lines.push(`第${i / 25 + 1}页`, head, `${'一二三四五六七八九十'[(i / 25) % 10]!}、第${i / 25 + 1}组`);
    lines.push(`${(i % 25) + 1}${ROWS[i % ROWS.length]!.replace('. ', `. 第${i}类`)}`);
  }
  const text = [...lines, '注：[]内为五年累计数。带*的为2019年数据。'].join('\n');
  const ours = fastest(20, () => {
    const { grid, lines: numbers, layout } = splitTable(text);
    if (readTable(grid, { lines: numbers, layout }).indicators.length !== COUNT) throw new Error('rows were lost');
  });
  const bare = fastest(5, () => {
    if (text.split('\n').map((line) => line.split('\t')).length < COUNT) throw new Error('lines were lost');
  });
  return [
    {
      name: `a printed table of ${COUNT} rows`,
      figure: `${ours.toFixed(0)} ms (${(ours / bare).toFixed(0)} × a bare split of its text)`,
      limit: `${MOST} ms`,
      ok: ours < MOST,
    },
  ];
}
