import type { ReportingUnit, UnitLevel } from '../model/reporting-unit';

const PROVINCES = /(?:省|自治区|^北京市|^天津市|^上海市|^重庆市|特别行政区)$/u;
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/省$/u, '全省'],
  [/自治区$/u, '全区'],
  [/自治州$/u, '全州'],
  [/市$/u, '全市'],
  [/县$/u, '全县'],
  [/区$/u, '全区'],
];

/**
 * Reporting units 填报单位 of a plan of one's own: the region itself, whose targets the plan prints, and the units below it.
 * The top level of any plan is called `province` in the model, whatever the region is.
 */
export function ownUnits(region: string, below: readonly string[]): ReportingUnit[] {
  const top = region.trim();
  const lower: UnitLevel = PROVINCES.test(top) ? 'city' : 'county';
  const names = new Set(below.map((name) => name.trim()).filter((name) => name !== '' && name !== top));
  const display = WHOLE.find(([end]) => end.test(top))?.[1] ?? top;
  names.delete(display);
  return [
    { name: top, display, level: 'province' },
    ...[...names].map((name): ReportingUnit => ({
      name,
      display: name,
      level: /本级$/u.test(name) ? 'province-direct' : lower,
    })),
  ];
}
