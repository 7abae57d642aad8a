import type { ReportingUnit } from '../../src/core/model/reporting-unit';

/** A few reporting units of the province, one for each level. */
export const UNITS: readonly ReportingUnit[] = [
  { name: '福建省', display: '全省', level: 'province' },
  { name: '省本级', display: '省本级', level: 'province-direct' },
  { name: '福州市', display: '福州市', level: 'city' },
];

/** A county run apart from its city; in a plan only where a description names it. */
export const RUN_APART: ReportingUnit = { name: '平潭综合实验区', display: '平潭综合实验区', level: 'city' };
