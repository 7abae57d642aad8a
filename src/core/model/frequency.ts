/** How often an indicator is reported 频度. Quarterly data stand in months 3, 6, 9 and 12. */
export const FREQUENCIES = ['月度', '季度'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
