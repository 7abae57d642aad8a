/**
 * The style sheet with the formats of cells as the rows number them 格式编号. In the frames of the sheets each new format stands where it is
 * first used, under the number that hucre gave it; where two are one to hucre its number comes twice, and the format is listed twice.
 */
export function listedFormats(styles: string, frames: readonly string[]): string {
  const numbers = frames.flatMap((xml) => {
    const rows = xml.slice(xml.indexOf('<sheetData'), xml.indexOf('</sheetData>'));
    return [...rows.matchAll(/<c [^>]*\bs="(\d+)"/g)].map((match) => Number(match[1]));
  });
  if (numbers.every((number, at) => number === at + 1)) return styles;
  return styles.replace(/<cellXfs .*?<\/cellXfs>/s, (listed) => {
    const formats = listed.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs)!;
    const all = [0, ...numbers].map((number) => formats[number]!);
    return `<cellXfs count="${String(all.length)}">${all.join('')}</cellXfs>`;
  });
}
