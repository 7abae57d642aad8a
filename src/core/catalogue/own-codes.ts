/** A row of a plan of one's own, as far as its identity goes 指标身份: the same row keeps its code when the plan is saved again. */
interface RowIdentity {
  name: string;
  section: string | null;
  /** Name of the row whose 其中 row this is. */
  parent: string | null;
}

/** A row that has a code already. */
export interface CodedRow extends RowIdentity {
  code: string;
}

const PREFIX = 'own-';

/**
 * Id of a plan of one's own 规划代码: `own-` and six letters or digits that follow from name and years, so that two people
 * who paste the same plan get the same codes, and their workbooks can be summed.
 */
export function ownPlanId(name: string, years: { start: number; end: number }): string {
  let hash = 0x811c9dc5;
  for (const character of `${name.normalize('NFKC').replace(/\s/gu, '')} ${years.start} ${years.end}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  // The last digits of a short text hardly mix; a second turn spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return PREFIX + (hash % 36 ** 6).toString(36).padStart(6, '0');
}

/**
 * Codes for the rows of a box 代码: `own-3k9f2a.1.03`. A row that had one keeps it, wherever it now stands; new rows take
 * numbers that no row of the box has had, so that an old sheet never shows one indicator's values beside another.
 */
export function stableCodes(
  planId: string,
  boxId: string,
  rows: readonly RowIdentity[],
  earlier: readonly CodedRow[],
): string[] {
  const prefix = `${planId}.${boxId}.`;
  const known = new Map<string, string[]>();
  let last = 0;
  for (const row of earlier) {
    if (!row.code.startsWith(prefix)) continue;
    last = Math.max(last, Number(/\d+/.exec(row.code.slice(prefix.length))?.[0] ?? 0));
    const codes = known.get(keyOf(row)) ?? [];
    codes.push(row.code);
    known.set(keyOf(row), codes);
  }
  return rows.map((row) => {
    const code = known.get(keyOf(row))?.shift();
    if (code !== undefined) return code;
    last += 1;
    return prefix + String(last).padStart(2, '0');
  });
}

function keyOf({ name, section, parent }: RowIdentity): string {
  return JSON.stringify([name, section, parent].map((part) => part?.normalize('NFKC').replace(/\s/gu, '') ?? null));
}
