import { HostError, type OnNameTaken } from '../../app/ports/workbook-host';
import { keptAsideName } from '../../core/model/kept-aside';
import type { Area } from '../../core/model/cells';
import { isEarlierEdition, leadsTo } from '../../core/sheet/names';
import type { SheetSpec } from '../../core/sheet/spec';
import { sameName, type SheetState, type WorkbookState } from './workbook-state';

/** A name to be defined. `before` is the formula of one that exists already and is moved to the new sheet. */
interface PlannedName {
  name: string;
  area: Area;
  before: string | null;
}

/** One sheet to be made. */
export interface PlannedSheet {
  spec: SheetSpec;
  /** Name under which it is built: its own, or a passing one while the sheet that it replaces still has that. */
  buildName: string;
  /** The sheet that it replaces, and the name under which that one is kept, hidden. */
  replaces: (SheetState & { asideName: string }) | null;
  names: readonly PlannedName[];
}

/**
 * What an insertion will do, decided before anything is done. Throws HostError `sheet-exists` for a name that is taken
 * by another sheet or twice in `specs`.
 */
export function planInsertion(
  state: WorkbookState,
  specs: readonly SheetSpec[],
  onConflict: OnNameTaken,
): PlannedSheet[] {
  const sheetNames = state.sheets.map((sheet) => sheet.name);
  const definedNames = state.names.map((item) => item.name);
  return specs.map((spec, at) => {
    if (specs.slice(0, at).some((other) => sameName(other.name, spec.name))) {
      throw new HostError('sheet-exists', `一次插入了两张“${spec.name}”。请去掉重复的，或改一个名称。`);
    }
    const old = state.sheets.find((sheet) => sameName(sheet.name, spec.name));
    if (
      old &&
      (onConflict === 'fail' || (onConflict === 'replace-own' && !isEarlierEdition(state.names, old.name, spec)))
    ) {
      throw new HostError('sheet-exists', `工作簿里已有“${spec.name}”。请改一个名称，或选择替换；未作任何改动。`);
    }
    const asideName = old ? keptAsideName(old.name, sheetNames) : null;
    if (asideName !== null) sheetNames.push(asideName);
    return {
      spec,
      buildName: old ? freeName(`插入中${at + 1}`, sheetNames) : spec.name,
      replaces: old && asideName !== null ? { ...old, asideName } : null,
      names: spec.names.map(({ name, area }): PlannedName => {
        const known = state.names.find((item) => sameName(item.name, name));
        if (known && (isLost(known.formula) || (old && leadsTo(known.formula, old.name)))) {
          return { name: known.name, area, before: known.formula };
        }
        const free = freeName(name, definedNames);
        definedNames.push(free);
        return { name: free, area, before: null };
      }),
    };
  });
}

/** 填报区_专栏2, or 填报区_专栏2_2 where that one serves another sheet (one that was renamed by hand, say). */
function freeName(name: string, taken: readonly string[]): string {
  const isFree = (candidate: string) => !taken.some((other) => sameName(other, candidate));
  if (isFree(name)) return name;
  for (let n = 2; ; n++) if (isFree(`${name}_${n}`)) return `${name}_${n}`;
}

/** A name whose sheet was deleted. */
function isLost(formula: string): boolean {
  return formula.includes('#REF!');
}

/** `='专栏2'!$F$6:$J$30`, as a defined name holds it. */
export function nameFormula(sheet: string, area: Area, addressOf: (area: Area) => string): string {
  const fixed = addressOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `='${sheet.replace(/'/g, "''")}'!${fixed}`;
}
