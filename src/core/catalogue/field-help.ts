/** What each key of a catalogue file is called and how to fill it; the remedy half of every problem about a field. */
const HELP: Readonly<Record<string, readonly [label: string, remedy: string]>> = {
  id: ['编号', '请填写编号，规划如 fj-14，专栏如 2 或 附录'],
  name: ['名称', '请填写名称'],
  shortName: ['简称', '请填写简称，例如 福建“十四五”'],
  period: ['规划时期', '请填写规划时期，例如 “十四五”'],
  region: ['地区', '请填写地区，例如 福建省'],
  startYear: ['起始年', '请填写四位年份，例如 2021'],
  endYear: ['终止年', '请填写四位年份，例如 2025'],
  baseYear: ['基期年', '请填写四位年份，例如 2020'],
  source: ['出处', '请填写规划文本的标题、文件和行号'],
  text: ['文字', '请填写文字'],
  yearLines: ['年份所在行', '请列出印有规划年份的行号'],
  units: ['填报单位', '请列出填报单位，每个有名称、显示名和层级'],
  display: ['显示名', '请填写显示名，例如 全省'],
  level: ['层级', '请填写层级'],
  levels: ['填报层级', '请列出采集该指标的层级'],
  settings: ['参数', '请只填写要改的参数，值为数'],
  boxes: ['专栏', '请列出专栏'],
  number: ['专栏号', '请照印填写专栏号，例如 专栏2'],
  title: ['标题', '请照印填写标题'],
  line: ['行号', '请填写原文的行号（从1起的整数）'],
  lines: ['行号', '请列出原文的行号（从1起的整数）'],
  kind: ['专栏类型', '请填写专栏类型'],
  available: ['是否可用', '请填写 true 或 false'],
  reason: ['不可用的原因', '请用一句话写明专栏不可用的原因'],
  columnHeads: ['列标题', '请照印填写基期、目标等列的标题'],
  footnotes: ['脚注', '请照印填写脚注和行号'],
  sameAs: ['同表专栏', '请填写所属规划和专栏的编号'],
  planId: ['规划编号', '请填写规划编号，例如 fj-13'],
  boxId: ['专栏编号', '请填写专栏编号，例如 1'],
  indicators: ['指标', '请列出指标'],
  code: ['代码', '请填写代码，例如 fj-14.2.07'],
  box: ['所属专栏', '请填写本规划的专栏编号'],
  no: ['序号', '请照印填写序号；没有序号的填空文字'],
  aliases: ['别名', '请列出简称'],
  unit: ['计量单位', '请填写计量单位，例如 万人、%；比例填空文字'],
  class: ['指标类型', '请填写 K1 至 K10'],
  section: ['分组', '请照印填写分组，例如 一、就业；没有分组的不填'],
  parent: ['其中的上级指标', '请填写本专栏内排在前面的指标代码'],
  partOfParent: ['是否上级的组成部分', '请填写 true 或 false'],
  attribute: ['属性', '请照印填写'],
  desiredDirection: ['期望方向', '请填写期望方向'],
  baseline: ['基期值', '请照印填写，没有数的填 —'],
  target: ['目标值', '请照印填写'],
  outcome: ['期末完成数', '请照印填写'],
  previousTarget: ['上期规划目标', '请照印填写，没有数的填 —'],
  otherTargets: ['正文目标', '请照印填写并注明行号'],
  printed: ['印刷文字', '请照印填写'],
  read: ['读作', '请填写这个数的完整读法'],
  additive: ['能否汇总相加', '请填写 true 或 false'],
  scopeConflict: ['口径不可比的原因', '请用一句话写明'],
  remarks: ['说明', '请填写文字和所据行号'],
};

/** Name of a field for people: 计量单位（unit）. */
export function label(key: string): string {
  const help = HELP[key];
  return help ? `${help[0]}（${key}）` : key;
}

/** How to put a field right, as the end of a sentence. */
export function remedy(key: string): string {
  return HELP[key]?.[1] ?? '请更正';
}
