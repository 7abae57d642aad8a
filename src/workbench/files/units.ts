/** Width of a digit of the default font at the usual resolution, and what a column adds to its characters. */
const CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Width of a column: characters of the default font → points. */
export function pointsOfWidth(characters: number): number {
  // Below one character the padding shrinks with it, as in Excel.
  const pixels =
    characters < 1 ? Math.round(characters * (CHARACTER + PADDING)) : Math.round(characters * CHARACTER) + PADDING;
  return pixels * POINTS_PER_PIXEL;
}

/** Width of a column: points → characters, to a hundredth. */
export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const characters = pixels < CHARACTER + PADDING ? pixels / (CHARACTER + PADDING) : (pixels - PADDING) / CHARACTER;
  return Math.round(characters * 100) / 100;
}
