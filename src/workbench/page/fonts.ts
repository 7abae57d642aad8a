const FAMILIES = ['宋体', '黑体', '仿宋', '楷体'];

/** The grid draws text itself, so its typefaces must be there before: a page loads them only for elements. */
export async function loadFonts(): Promise<void> {
  // A typeface that the system lacks is no fault; the browser takes its own.
  await Promise.allSettled(FAMILIES.map((family) => document.fonts.load(`12px ${family}`, '规划指标')));
}
