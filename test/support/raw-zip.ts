import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/hosts/xlsx/zip/crc32';

/** An entry of a package made by hand; what is given overrides the truth, so that packages can lie. */
export interface RawEntry {
  name: string;
  data: string | Uint8Array;
  stored?: boolean;
  crc?: number;
  deflated?: number;
  inflated?: number;
  flags?: number;
  method?: number;
  localName?: string;
  /** What only the local header says. */
  local?: Partial<Record<'flags' | 'method' | 'crc' | 'deflated' | 'inflated', number>>;
  /** Sizes and checksum follow the data, as programs write that cannot go back; the local header has zeros. */
  descriptor?: boolean;
  /** Points the central directory at the local header of the entry with this index. */
  sharesDataOf?: number;
  /** Points the central directory at these many bytes behind the local header. */
  shift?: number;
  /** Stands in the package without being listed. */
  unlisted?: boolean;
}

/** What stands around the entries, and lies of the end record. */
export interface RawFrame {
  before?: Uint8Array;
  after?: Uint8Array;
  comment?: Uint8Array;
  /** Number of entries, size and offset of the directory as the end record tells them. */
  count?: number;
  directorySize?: number;
  directory?: number;
}

function headerOf(entry: RawEntry, content: Uint8Array, data: Uint8Array, nameLength: number): Buffer {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE((entry.flags ?? 0) | (entry.descriptor ? 8 : 0), 2);
  shared.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
  shared.writeUInt32LE(entry.crc ?? crc32(content), 10);
  shared.writeUInt32LE(entry.deflated ?? data.length, 14);
  shared.writeUInt32LE(entry.inflated ?? content.length, 18);
  shared.writeUInt16LE(nameLength, 22);
  return shared;
}

/** The local header: that of the directory, with what it says otherwise. */
function localHeader(shared: Buffer, { local = {}, descriptor }: RawEntry, nameLength: number): Buffer {
  const header = Buffer.from(shared);
  const { flags, method, crc, deflated, inflated } = {
    ...(descriptor && { crc: 0, deflated: 0, inflated: 0 }),
    ...local,
  };
  if (flags !== undefined) header.writeUInt16LE(flags, 2);
  if (method !== undefined) header.writeUInt16LE(method, 4);
  if (crc !== undefined) header.writeUInt32LE(crc, 10);
  if (deflated !== undefined) header.writeUInt32LE(deflated, 14);
  if (inflated !== undefined) header.writeUInt32LE(inflated, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

/** Builds a zip package, honest or not. */
export function rawZip(entries: readonly RawEntry[], frame: RawFrame = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.data);
    const data = entry.stored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const shared = headerOf(entry, content, data, name.length);
    const offset = entry.sharesDataOf === undefined ? at : offsets[entry.sharesDataOf]!;
    offsets.push(offset);
    if (entry.sharesDataOf === undefined) {
      const localName = Buffer.from(entry.localName ?? entry.name);
      const tail = entry.descriptor
        ? Buffer.concat([Buffer.from([0x50, 0x4b, 7, 8]), shared.subarray(10, 22)])
        : Buffer.alloc(0);
      local.push(Buffer.from([0x50, 0x4b, 3, 4]), localHeader(shared, entry, localName.length), localName, data, tail);
      at += 30 + localName.length + data.length + tail.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset + (entry.shift ?? 0), 10);
    if (!entry.unlisted) central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, tail, name);
  }
  const directory = Buffer.concat(central);
  const { before = new Uint8Array(), after = new Uint8Array(), comment = new Uint8Array() } = frame;
  const end = Buffer.alloc(22);
  const count = frame.count ?? entries.filter(({ unlisted }) => !unlisted).length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(frame.directorySize ?? directory.length, 12);
  end.writeUInt32LE(frame.directory ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([before, ...local, directory, end, comment, after]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** Parts of a small workbook written by hand; `sheet` is the XML inside its worksheet, the rest may be replaced. */
export function rawWorkbook(sheet: string, replaced: Readonly<Record<string, string | null>> = {}): RawEntry[] {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = new Map<string, string>([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`],
  ]);
  for (const [name, data] of Object.entries(replaced)) {
    if (data === null) parts.delete(name);
    else parts.set(name, data);
  }
  // Large parts are stored: what repeats itself would be taken for a bomb, and packing takes time.
  return [...parts].map(([name, data]) => ({ name, data, ...(data.length > 1 << 19 && { stored: true }) }));
}

/** Relationships of the hand-made workbook with more of them: `id type target` each. */
export function workbookRelationships(...more: readonly string[]): string {
  const rows = ['rId1 worksheet worksheets/sheet1.xml', ...more].map((line) => {
    const [id, type, target] = line.split(' ');
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  });
  return `<Relationships ${RELS}>${rows.join('')}</Relationships>`;
}
