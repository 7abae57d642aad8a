import type { RollupView, UnitRow } from '../../app/rollup/rollup-view';

/** What of the table of units is shown 只看. */
export type RollupFilter = 'all' | 'problems' | 'missing' | 'refused';

/** Something about a unit's report wants a look: errors, a broken seal, another report date, versions that differ, remarks. */
export function isProblem({ state, counts, otherPeriod, versions, remarks }: UnitRow): boolean {
  if (state === null) return false;
  const differs = versions.some(({ differing }) => differing !== null && differing > 0);
  return state === 'changed' || counts.error > 0 || otherPeriod || differs || remarks.length > 0;
}

/** How many each filter lets through; a filter that lets nothing through is not offered. */
export function rollupFilters({ units, refused }: RollupView): { filter: RollupFilter; count: number }[] {
  const count = (test: (row: UnitRow) => boolean): number => units.filter(test).length;
  const all: { filter: RollupFilter; count: number }[] = [
    { filter: 'all', count: units.length },
    { filter: 'problems', count: count(isProblem) },
    { filter: 'missing', count: count(({ state }) => state === null) },
    { filter: 'refused', count: refused.length },
  ];
  return all.filter((each) => each.filter === 'all' || each.count > 0);
}

/** The rows that a filter lets through, those that reported first where all are shown. */
export function shownUnits({ units }: RollupView, filter: RollupFilter): UnitRow[] {
  switch (filter) {
    case 'problems':
      return units.filter(isProblem);
    case 'missing':
      return units.filter(({ state }) => state === null);
    case 'refused':
      return [];
    case 'all':
      return [...units.filter(({ state }) => state !== null), ...units.filter(({ state }) => state === null)];
  }
}

/** A time for people, to the minute, in the time of this place; what is no time stays as it is. */
export function minuteText(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
