import { XmlScanner } from '../xml/scanner';

const FALSE = new Set(['0', 'false', 'off']);

/** Indexes of the cell formats that are unlocked 未锁定. A format is locked unless it says otherwise. */
export function readUnlockedFormats(xml: string, part: string, depth: number): Set<number> {
  const unlocked = new Set<number>();
  const scanner = new XmlScanner(xml, part, depth);
  let inside = false;
  let index = -1;
  while (scanner.next()) {
    if (scanner.name === 'cellXfs') inside = scanner.kind === 'open';
    else if (!inside || scanner.kind !== 'open') continue;
    else if (scanner.name === 'xf') index++;
    else if (scanner.name === 'protection' && FALSE.has(scanner.attribute('locked') ?? '')) unlocked.add(index);
  }
  return unlocked;
}
