/** True for a number format that shows dates or times: yyyy-mm-dd, yyyy"年"m"月", [h]:mm; not 0.00"dm" or [Red]0. */
export function isDateFormat(code: string): boolean {
  if (/^(general|standard|g\/通用格式)$/i.test(code.trim())) return false;
  const elapsed = /\[(h+|m+|s+)\]/i.test(code);
  const bare = code.replace(/"[^"]*"?|\[[^\][]*\]|\\.|[_*]./gs, '');
  return elapsed || /[ymdhs]/i.test(bare);
}
