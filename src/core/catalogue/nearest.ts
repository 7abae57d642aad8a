/**
 * The candidates nearest to an unknown name 相近名称, best first, at most `limit`; empty when none is near.
 * Likeness is the better of shared pairs of characters and edit distance, so that both 失业保险人数 (left out) and
 * fj-15 (mistyped) find what was meant.
 */
export function nearest(name: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  return [...new Set(candidates)]
    .map((candidate, order) => ({ candidate, order, score: likeness(wanted, plain(candidate)) }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Half-width, lower case, without blanks and brackets; long input is cut, it is no name. */
function plain(text: string): string {
  return text
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"（）()[\]《》]/gu, '');
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const contained =
    a.includes(b) || b.includes(a) ? 0.5 + 0.5 * (Math.min(a.length, b.length) / Math.max(a.length, b.length)) : 0;
  return Math.max(contained, sharedPairs(a, b), 1 - editDistance(a, b) / Math.max(a.length, b.length));
}

function sharedPairs(a: string, b: string): number {
  const left = new Set(pairs(a));
  const right = new Set(pairs(b));
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
