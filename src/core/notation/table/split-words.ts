import { isHeadWord } from './heads';
import { ordinalAlone } from './ordinal';
import { trimmed } from './cell-text';

const BLANKS = /[ \t\u00a0\u3000]+/;
/** Pieces that go on with the number before them: 95 以上, 200 万人, ： 40. */
const GOES_ON =
  /^(?:以上|以内|以下|及以上|及以下|左右|上下|个?百分点|[:：∶].*|[—–~～至到]\S+|%|％|[*※①-⑳]+|[)）\]］〕】].*|(?:万|亿|万亿)?(?:人|人次|元|吨|户|张|件|亩|公里|个|所|家))$/;
const LEADS_ON = /[:：∶<＜>＞≤≥(（[［〔【]$|\d[—–~～至]$|累计$|不低于$|不超过$|达到$|约$/;

function openBrackets(text: string): number {
  let open = 0;
  for (const character of text) {
    if ('([（［〔【'.includes(character)) open += 1;
    else if (')]）］〕】'.includes(character)) open -= 1;
  }
  return open;
}

/** Pieces of a line joined to cells as far as the print itself tells: ordinals, ratios, limits, brackets. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const piece of trimmed(line).split(BLANKS)) {
    const last = cells[cells.length - 1];
    const joined =
      last !== undefined &&
      ((GOES_ON.test(piece) &&
        (/\d$/.test(last) || (!/^[—–~～至到]/.test(piece) && /[一-鿿%％)）\]］〕】]$/.test(last)))) ||
        LEADS_ON.test(last) ||
        openBrackets(last) > 0 ||
        (cells.length === 1 && (ordinalAlone(last) !== null || /^其中[:：]?$/.test(last))));
    if (joined) cells[cells.length - 1] = `${last} ${piece}`;
    else cells.push(piece);
  }
  return cells;
}

const HAS_FIGURE = /[\d０-９—–]/;

/** A name that prints blanks within itself: words are joined from the left while there are more cells than heads. */
function fit(cells: readonly string[], count: number): string[] {
  const result = [...cells];
  while (result.length > count && result.length > 1 && !HAS_FIGURE.test(result[1]!)) {
    result.splice(0, 2, `${result[0]!} ${result[1]!}`);
  }
  return result;
}

/**
 * Cells set apart by single blanks, which is what copying from many PDFs leaves; null when no line looks like the head of a
 * table. The blank says little, so that only lines that come out with a cell for every head can be placed.
 */
export function splitWords(lines: readonly string[]): string[][] | null {
  const head = lines.map(cellsOf).find((cells) => cells.length > 2 && cells.every((cell) => isHeadWord(cell)));
  if (!head) return null;
  return lines.map((line) => {
    const cells = cellsOf(line);
    const fitted = fit(cells, head.length);
    // A line without one figure is a title, a section or a footnote.
    return fitted.length > 1 && !cells.slice(1).some((cell) => HAS_FIGURE.test(cell) || isHeadWord(cell))
      ? [line]
      : fitted;
  });
}
