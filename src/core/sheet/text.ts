/** Width of a text in half-width characters: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u1100-\u115f\u2018-\u201d\u2026\u2e80-\uffdc\uffe0-\uffe6]/.test(char) ? 2 : 1;
  return width;
}

/** Shortens a text to what Excel accepts (`limit` UTF-16 units), with an ellipsis. */
export function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/**
 * A text as it is compared 比对用文本: half-width, lower case, without any blank or line break; curly quotes and
 * brackets of every kind count as the plain ones, so that a head retyped by hand still is that head.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[“”„‟〝〞"「」『』]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[〔【［]/g, '[')
    .replace(/[〕】］]/g, ']')
    .replace(/[∶：]/g, ':')
    .replace(/[—–－−]+/g, '-')
    .toLowerCase();
}
