import type { ReportingUnit } from '../../src/core/model/reporting-unit';

/** A few reporting units of the province, one for each level. */
export const UNITS: readonly ReportingUnit[] = [
  { name: '福建省', display: '全省', level: 'province' },
  { name: '省本级', display: '省本级', level: 'province-direct' },
  { name: '福州市', display: '福州市', level: 'city' },
];

/** A county run apart from its city; in a plan only where a description names it. */
export const RUN_APART: ReportingUnit = { name: '平潭综合实验区', display: '平潭综合实验区', level: 'city' };

/** The units below the province that report to it. */
export const LOWER_UNITS = [
  '福州市',
  '厦门市',
  '漳州市',
  '泉州市',
  '三明市',
  '莆田市',
  '南平市',
  '龙岩市',
  '宁德市',
  '平潭综合实验区',
];
