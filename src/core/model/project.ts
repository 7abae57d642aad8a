/** Stage of a project 推进阶段, as the unit states it. */
export const STAGES = ['未启动', '推进中', '已完成'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * One project or action of a box of works 项目. What the document counts in it stands in indicators that name its code; without a
 * number it is judged by its stage and milestones, never by an invented figure.
 */
export interface Project {
  /** Stable code 代码, unique among projects and indicators: `fj-14.5.03`; its indicators are `fj-14.5.03a`, … */
  code: string;
  planId: string;
  boxId: string;
  /** Ordinal as printed 序号: "01", "一", "（三）". */
  no: string;
  /** Short title 项目名称. */
  name: string;
  /** Code of the project it is a part of, or null. */
  parent: string | null;
  /** What is to be built or done, in a few words of our own 建设内容; null where the title says it. */
  content: string | null;
  /** 建设性质, 建设单位, 建设年限 as printed, where the plan has them. */
  nature: string | null;
  builder: string | null;
  term: string | null;
  /** Line in the plan's source text. */
  line: number;
}
