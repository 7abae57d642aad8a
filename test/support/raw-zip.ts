import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/hosts/xlsx/zip/crc32';

/** An entry of a package made by hand; what is given overrides the truth, so that packages can lie. */
export interface RawEntry {
  name: string;
  data: string | Uint8Array;
  stored?: boolean;
  crc?: number;
  inflated?: number;
  flags?: number;
  localName?: string;
  /** Points the central directory at the local header of the entry with this index. */
  sharesDataOf?: number;
}

/** Builds a zip package, honest or not. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.data);
    const data = entry.stored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.flags ?? 0, 2);
    shared.writeUInt16LE(entry.stored ? 0 : 8, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(entry.inflated ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const offset = entry.sharesDataOf === undefined ? at : offsets[entry.sharesDataOf]!;
    offsets.push(offset);
    if (entry.sharesDataOf === undefined) {
      const localName = Buffer.from(entry.localName ?? entry.name);
      const header = Buffer.from(shared);
      header.writeUInt16LE(localName.length, 22);
      local.push(Buffer.from([0x50, 0x4b, 3, 4]), header, localName, data);
      at += 30 + localName.length + data.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, tail, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
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
  return [...parts].map(([name, data]) => ({ name, data }));
}

/** Relationships of the hand-made workbook with more of them: `id type target` each. */
export function workbookRelationships(...more: readonly string[]): string {
  const rows = ['rId1 worksheet worksheets/sheet1.xml', ...more].map((line) => {
    const [id, type, target] = line.split(' ');
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  });
  return `<Relationships ${RELS}>${rows.join('')}</Relationships>`;
}
