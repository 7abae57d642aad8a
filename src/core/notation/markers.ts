const MARKERS = /[*※†‡#△▲☆★①-⑳⑴-⒇❶-❿¹²³⁰⁴-⁹]+/y;

/** Position after the footnote marks 脚注标记 that start at `position` (`60.6*`, `60.6①`), or `position` itself. */
export function markersAt(text: string, position: number): number {
  MARKERS.lastIndex = position;
  return MARKERS.test(text) ? MARKERS.lastIndex : position;
}
