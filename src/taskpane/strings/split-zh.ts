import type { SplitForm } from '../../app/ports/split-background';

type Made = (file: string, units: number, parted: number) => string;
const MADE: Record<SplitForm, Made> = {
  sheet: (file, units, parted) => `已生成“${file}”：${units} 个单位，已分解 ${parted} 项。改好黄底格、保存后交回这里。`,
  units: (file, units, parted) => `已生成“${file}”：${units} 个单位的工作簿和任务分解.xlsx，分解 ${parted} 项。`,
};

export const SPLIT_ZH = {
  views: '汇总或分解',
  receive: '收表汇总',
  split: '任务分解',
  plan: '规划',
  box: '专栏',
  allBoxes: (count: number) => `全部专栏（${count}）`,
  list: '单位、份额',
  listOfPlan: '规划的下级单位，目标手工填',
  chooseList: '用名单…',
  dropList: '不用名单',
  listHint: 'CSV，列名“填报单位”；可加“份额”或“指标、目标、份额、基期”，没写指标的份额用于所有可加指标',
  way: '没有目标和份额的单位',
  byHand: '手工填',
  byBase: '按基期比重',
  byBaseHint: '基期写在名单的“基期”列',
  decimals: '小数位数',
  asPrinted: '与规划所印的一致',
  places: (count: number) => `至少 ${count} 位`,
  sheet: '下载任务分解表',
  making: '正在生成…',
  back: '改好的任务分解表',
  backHint: '任务分解.xlsx 的黄底格改好、保存后拖到这里，规划和专栏须与下载时相同。文件和打开的工作簿都不改动。',
  chooseBack: '选择文件…',
  dropBack: '不用这份',
  check: '核对',
  checking: '正在核对…',
  adds: (units: number, indicators: number, parted: number) =>
    `${units} 个单位，${indicators} 项指标，已分解 ${parted} 项，合计都与目标相符。`,
  fits: (units: number, indicators: number, parted: number, open: number) =>
    `${units} 个单位，${indicators} 项指标，已分解 ${parted} 项，其中 ${open} 项还有单位没有目标。`,
  nothing: (units: number, indicators: number) => `${units} 个单位，${indicators} 项指标，还没有分解的目标。`,
  faults: { list: '名单或表有误，改好后重新交来：', sum: '各单位目标与印刷的目标合不上，改好后重新交来：' },
  more: (count: number) => `另有 ${count} 处`,
  remarks: (count: number) => `说明（${count}）`,
  units: '生成各单位工作簿',
  unitsHint: '每个单位一个工作簿，连同任务分解.xlsx 装进一个 .zip。',
  made: MADE,
};
