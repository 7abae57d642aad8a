const CLOSING = new Map([...'([〔【{'].map((open, i) => [open, ')]〕】}'[i]!]));

/** The closing bracket that belongs to an opening one, or undefined. */
export function closingOf(character: string | undefined): string | undefined {
  return character === undefined ? undefined : CLOSING.get(character);
}

/** Position of the bracket that closes the one at `open`, with brackets of any kind nested in between; −1 when unbalanced. */
export function matchingBracket(text: string, open: number): number {
  const expected: string[] = [];
  for (let i = open; i < text.length; i += 1) {
    const character = text[i]!;
    const closing = CLOSING.get(character);
    if (closing !== undefined) expected.push(closing);
    else if (character === ')' || character === ']' || character === '〕' || character === '】' || character === '}') {
      if (expected.pop() !== character) return -1;
      if (expected.length === 0) return i;
    }
  }
  return -1;
}
