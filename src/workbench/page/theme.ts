/** Calls back with light or dark, now and whenever the system changes. */
export function followTheme(apply: (dark: boolean) => void): boolean {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => apply(dark.matches));
  return dark.matches;
}
