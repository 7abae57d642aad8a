import { isNumber } from '../../core/rollup/split/list';
import type { Split } from '../../core/rollup/split/split';

/** What `plan split --json` prints: files by unit, and each indicator with its parts; null where there is none. */
export function splitJson(
  { plan, units, unlisted, indicators }: Split,
  { folder, zip, fileOf }: { folder: string; zip: string | null; fileOf: (unit: string) => string },
): unknown {
  return {
    plan: plan.id,
    folder,
    zip,
    units: units.map(({ name }) => ({
      unit: name,
      file: fileOf(name),
      targets: indicators.filter(({ targets }) => targets.has(name)).length,
    })),
    unlisted: unlisted.map(({ name }) => name),
    indicators: indicators.map(({ box, indicator, splitting, due, targets, allotment, sum, remarks }) => ({
      box: box.id,
      code: indicator.code,
      indicator: indicator.name,
      class: indicator.class,
      additive: splitting.how === 'parts',
      printed: indicator.target.printed,
      target: splitting.how === 'parts' ? (splitting.whole?.toNumber() ?? null) : null,
      sum: sum?.toNumber() ?? null,
      residue: allotment.residue.toNumber(),
      residueTo: due.filter(({ name }) => allotment.parts.get(name)?.moved.isZero() === false).map(({ name }) => name),
      units: Object.fromEntries(
        due.map(({ name }) => {
          const value = targets.get(name) ?? null;
          return [
            name,
            value === null ? null : isNumber(value) ? value.toNumber() : value.map((part) => part.toNumber()),
          ];
        }),
      ),
      remarks,
    })),
  };
}
