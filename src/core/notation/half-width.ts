const FULL_FIRST = 0xff01;
const FULL_LAST = 0xff5e;
const FULL_TO_HALF = 0xfee0;

/**
 * Half-width spelling 半角 of full-width letters, digits and signs (！ to ～) and of the ideographic blank; every other
 * character stays. Length is unchanged. Circled digits are footnote marks and must not become digits, so this is not
 * NFKC.
 */
export function halfWidth(text: string): string {
  if (!/[\u3000\uff01-\uff5e]/.test(text)) return text;
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= FULL_FIRST && code <= FULL_LAST) result += String.fromCharCode(code - FULL_TO_HALF);
    else result += code === 0x3000 ? ' ' : text[i];
  }
  return result;
}
