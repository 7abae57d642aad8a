import { TONES } from '../../../src/core/sheet/conditionals';
import * as palette from '../../../src/core/sheet/palette';

/** Relative luminance of the WCAG, 0 black to 1 white. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

test.each<[string, string, string]>([
  ['error', palette.errorText, palette.errorFill],
  ['warning', palette.warningText, palette.warningFill],
  ['information', palette.informationText, palette.informationFill],
  ['entry', palette.ink, palette.entryFill],
  ['secondary on white', palette.secondaryText, '#FFFFFF'],
  ['not collected', palette.secondaryText, palette.notCollectedFill],
  ['head', palette.ink, palette.headFill],
  ...TONES.map((tone) => [tone.statuses[0]!, tone.fontColor, tone.fill] satisfies [string, string, string]),
])('%s is legible on its fill', (_, ink, fill) => {
  expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
});

test('fills of marks differ from an entry cell, and stay light in grey print', () => {
  const fills = [palette.errorFill, palette.warningFill, palette.informationFill];
  expect(new Set([...fills, palette.entryFill]).size).toBe(4);
  for (const fill of fills) expect(luminance(fill)).toBeGreaterThan(0.6);
});

test('every status has one tone', () => {
  const statuses = TONES.flatMap((tone) => tone.statuses);
  expect(new Set(statuses).size).toBe(statuses.length);
  expect(statuses).toHaveLength(15);
});
