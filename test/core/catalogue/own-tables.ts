import { splitTable } from '../../../src/core/notation/table/split-table';
import { readTable } from '../../../src/core/notation/table/read-table';
import type { TableReading } from '../../../src/core/notation/table/table';
import type { OwnPlanFacts } from '../../../src/core/catalogue/own-plan';

/** A table of another field, made up; with a cell that holds two figures. */
export const EDUCATION = `专栏1 “十四五”时期教育事业发展主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
一、普及水平
1\t学前教育毛入园率\t%\t98.4\t>98\t预期性
2\t九年义务教育巩固率\t%\t99.0\t99以上\t约束性
3\t高等教育毛入学率\t%\t59.2\t65\t预期性
二、资源保障
4\t新增公办幼儿园学位\t万个\t—\t[15]\t预期性
\t其中：农村\t万个\t—\t[6]\t
5\t劳动年龄人口平均受教育年限\t年\t10.7\t11.3\t约束性
6\t职业院校在校生\t万人\t60.6*\t70左右\t预期性
7\t生师比\t\t16:1\t15:1\t
8\t教育经费\t亿元\t1,013.5\t年均增长7%以上\t预期性
9\t建设示范校\t所\t—\t100/200\t
注：[ ]内为五年累计数；*为2019年数。`;

/** Row of 建设示范校 in the grid. */
export const DOUBTFUL_ROW = 13;

export function readingOf(text: string): TableReading {
  const { grid, lines, layout } = splitTable(text);
  return readTable(grid, { lines, layout });
}

export function educationFacts(part: Partial<OwnPlanFacts> = {}): OwnPlanFacts {
  return {
    id: 'jy-14',
    name: '福州市“十四五”教育事业发展规划',
    shortName: '福州教育“十四五”',
    region: '福州市',
    startYear: 2021,
    endYear: 2025,
    baseYear: 2020,
    units: ['市本级', '鼓楼区', '闽侯县'],
    boxId: '1',
    number: '专栏1',
    title: '“十四五”时期教育事业发展主要指标',
    ...part,
  };
}
