/**
 * Colours of a sheet 配色, #RRGGBB. Every fill stays lighter than 80 % grey when printed without colour, and every text
 * tone has a contrast of at least 4.5 : 1 on its own fill and on white.
 */

/** Cells to be filled in 填报单元格. */
export const entryFill = '#FFF9E3';
/** Cells that do not apply at the unit's level 不适用. */
export const notCollectedFill = '#EDEDED';
/** Heads of the table 表头. */
export const headFill = '#F2F2F2';

/** Cell with an error 强制性. */
export const errorFill = '#FFC7CE';
export const errorText = '#9C0006';
/** Cell with a warning 核实性. */
export const warningFill = '#FFE699';
export const warningText = '#6B4E00';
/** Cell with an information 提示性. */
export const informationFill = '#D6E6F5';
export const informationText = '#1F4E79';

/** Ink of the table, and of what is secondary in it. */
export const ink = '#000000';
export const secondaryText = '#595959';
/** Text that leads to another sheet 链接. */
export const linkText = '#1F4E79';

/** 提前实现, 快于预期, 达标, 超额完成, 完成 */
export const goodFill = '#E2EFDA';
export const goodText = '#2F5A1E';
/** 基本符合预期 */
export const evenFill = '#DDEBF7';
export const evenText = '#1F4E79';
/** 滞后, 临界, 接近完成 */
export const cautionFill = '#FFF2CC';
export const cautionText = '#6B4E00';
/** 严重滞后, 背离, 未达标, 未完成 */
export const badFill = '#FCE1D7';
export const badText = '#9C0006';
/** 不评价, 口径不可比 */
export const mutedFill = '#EDEDED';
export const mutedText = '#595959';

/** Data bars 数据条 of 完成率 and 进度. */
export const completionBar = '#9DC3E6';
export const progressBar = '#A9D18E';

/** Sheet tab 工作表标签. */
export const tab = '#2F5597';
