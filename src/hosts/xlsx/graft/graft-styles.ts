import { rootPrefix } from '../patch/package-edit';
import { applySplices } from '../patch/splice';
import type { Splice } from '../patch/splice';
import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';

/** Collections of a style sheet in the order of the schema; we add to the first six and to dxfs. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
const LATER = ['tableStyles', 'colors', 'extLst'];
/** Ids below belong to the built-in number formats. */
const FIRST_OWN_FORMAT = 164;

/** A collection of a style sheet: its items as text, and where it stands. */
interface Collection {
  start: number;
  openEnd: number;
  contentEnd: number;
  end: number;
  empty: boolean;
  items: string[];
}

/** How indexes of the guest's formats read in the merged style sheet. */
export interface MergedStyles {
  xml: string;
  cellFormat(index: number): number;
  differential(index: number): number;
}

/** The collection just opened. Moves to its close. */
function readCollection(scanner: XmlScanner): Collection {
  const { start, end: openEnd, empty, depth } = scanner;
  const items: string[] = [];
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth < depth) break;
    if (scanner.kind !== 'open') continue;
    const from = scanner.start;
    scanner.skip();
    items.push(scanner.xml.slice(from, scanner.end));
  }
  return { start, openEnd, contentEnd: empty ? openEnd : scanner.start, end: scanner.end, empty, items };
}

function readCollections(xml: string, depth: number): { collections: Map<string, Collection>; rootEnd: number } {
  const collections = new Map<string, Collection>();
  const scanner = new XmlScanner(xml, 'styles', depth);
  let rootEnd = xml.length;
  while (scanner.next()) {
    if (scanner.kind === 'close') rootEnd = scanner.start;
    else if (scanner.kind === 'open' && scanner.depth === 2) collections.set(scanner.name, readCollection(scanner));
  }
  return { collections, rootEnd };
}

/** Adds the formats of a guest style sheet, written by us, to a host's. Formats that are there already are reused. */
export function mergeStyles(host: string, guest: string, depth: number): MergedStyles {
  const { collections, rootEnd } = readCollections(host, depth);
  const ours = readCollections(guest, depth).collections;
  const prefix = rootPrefix(host);
  const splices: Splice[] = [];
  const items = (name: string): string[] => ours.get(name)?.items ?? [];

  /** Adds items to a collection of the host and returns the index of each. */
  const add = (name: string, guests: readonly string[]): number[] => {
    const collection = collections.get(name);
    const known = new Map<string, number>();
    collection?.items.forEach((item, index) => {
      if (!known.has(item)) known.set(item, index);
    });
    let count = collection?.items.length ?? 0;
    let added = '';
    const indexes = guests.map((item) => {
      const own = prefix ? item.replace(/<(\/?)/g, `<$1${prefix}`) : item;
      const present = known.get(own);
      if (present !== undefined) return present;
      known.set(own, count);
      added += own;
      return count++;
    });
    if (added) splices.push(...collectionSplices(name, added, count));
    return indexes;
  };

  const collectionSplices = (name: string, added: string, count: number): Splice[] => {
    const collection = collections.get(name);
    const whole = `<${prefix}${name} count="${count}">${added}</${prefix}${name}>`;
    if (!collection) {
      const followers = [...ORDER.slice(ORDER.indexOf(name) + 1), ...LATER];
      const at = followers.map((follower) => collections.get(follower)?.start).find((start) => start !== undefined);
      return [{ start: at ?? rootEnd, end: at ?? rootEnd, text: whole }];
    }
    if (collection.empty) return [{ start: collection.start, end: collection.end, text: whole }];
    const tag = host.slice(collection.start, collection.openEnd).replace(/(\scount=)["']\d*["']/, `$1"${count}"`);
    return [
      { start: collection.start, end: collection.openEnd, text: tag },
      { start: collection.contentEnd, end: collection.contentEnd, text: added },
    ];
  };

  const formats = numberFormats(collections.get('numFmts')?.items ?? [], items('numFmts'));
  add('numFmts', formats.added);
  const fonts = add('fonts', items('fonts'));
  const fills = add('fills', items('fills'));
  const borders = add('borders', items('borders'));
  const remapped = items('cellXfs').map((xf) =>
    xf
      .replace(/numFmtId="(\d+)"/, (_, id: string) => `numFmtId="${formats.id(Number(id))}"`)
      .replace(/fontId="(\d+)"/, (_, id: string) => `fontId="${fonts[Number(id)]}"`)
      .replace(/fillId="(\d+)"/, (_, id: string) => `fillId="${fills[Number(id)]}"`)
      .replace(/borderId="(\d+)"/, (_, id: string) => `borderId="${borders[Number(id)]}"`),
  );
  const cellFormats = add('cellXfs', remapped);
  const differentials = add('dxfs', items('dxfs'));
  return {
    xml: applySplices(host, splices),
    cellFormat: (index) => known(cellFormats, index),
    differential: (index) => known(differentials, index),
  };
}

function known(indexes: readonly number[], index: number): number {
  const found = indexes[index];
  if (found === undefined) throw new UnreadableFile('damaged', `format ${index}`);
  return found;
}

/** Number formats have ids of their own: those of the guest get free ones, or that of the same format. */
function numberFormats(host: readonly string[], guest: readonly string[]): { added: string[]; id(id: number): number } {
  const read = (item: string): { id: number; code: string } => ({
    id: Number(/numFmtId=["'](\d+)["']/.exec(item)?.[1] ?? 0),
    code: /formatCode=(?:"([^"]*)"|'([^']*)')/.exec(item)?.slice(1).join('') ?? '',
  });
  const present = host.map(read);
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...present.map((format) => format.id)) + 1;
  const ids = new Map<number, number>();
  const added: string[] = [];
  for (const item of guest) {
    const { id, code } = read(item);
    const same = present.find((format) => format.code === code);
    ids.set(id, same?.id ?? next);
    if (!same) added.push(`<numFmt numFmtId="${next++}" formatCode="${code}"/>`);
  }
  return { added, id: (id) => ids.get(id) ?? id };
}
