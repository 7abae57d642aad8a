import { rawWorkbook, rawZip } from '../raw-zip';
import type { RawEntry } from '../raw-zip';
import { DATA, SHEET, read, refused, utf8, withEntry, withMore } from './file';
import type { HostileFile } from './file';

const ONE = (file: Parameters<NonNullable<HostileFile['holds']>>[0]): void => {
  expect(file.sheets.map(({ values }) => values)).toEqual([[[1]]]);
};
const BOOK = rawWorkbook(DATA);
const SMALL = rawZip(BOOK);

/** Another package whose bytes stand as data in an entry: its headers lie between ours. */
const nested = rawZip([{ name: 'inner.xml', data: 'x'.repeat(200), stored: true }]);

/** Packages that lie 恶意压缩包: bombs, overlaps, two readings of one file, names that lead out. */
export const PACKAGES: readonly HostileFile[] = [
  refused('a bomb that says its size', 'unsafe', () => withEntry(SHEET, { data: new Uint8Array(8 << 20) })),
  refused('a bomb that lies about its size', 'unsafe', () =>
    withEntry(SHEET, { data: new Uint8Array(8 << 20), inflated: 1000 }),
  ),
  refused('a large bomb that lies about its size', 'unsafe', () =>
    withEntry(SHEET, { data: new Uint8Array(20 << 20), inflated: 4 << 20 }),
  ),
  refused('a bomb of many parts below the ratio', 'too-large', () =>
    withMore(
      ...Array.from({ length: 300 }, (_, i): RawEntry => ({
        name: `xl/media/${i}.bin`,
        data: 'x',
        inflated: 1 << 20,
      })),
    ),
  ),
  refused('a package in a package in a package', 'archive', () => {
    let bytes = SMALL;
    for (let i = 0; i < 50; i++) bytes = rawZip([{ name: 'book.xlsx', data: bytes }]);
    return bytes;
  }),
  refused('entries over the same data', 'unsafe', () =>
    rawZip([
      { name: 'a.xml', data: 'x' },
      { name: 'a.xml', data: 'x', sharesDataOf: 0 },
    ]),
  ),
  refused('an entry inside the data of another', 'unsafe', () =>
    withMore(
      { name: 'outer.bin', data: nested, stored: true },
      { name: 'inner.xml', data: 'x'.repeat(200), stored: true, sharesDataOf: BOOK.length, shift: 39 },
    ),
  ),
  refused('a part beyond the limit', 'too-large', () => withEntry(SHEET, { inflated: 0x7fffffff })),
  refused('a size that is too small', 'unsafe', () => withEntry(SHEET, { inflated: 20 })),
  refused('a size that is too large', 'unsafe', () => withEntry(SHEET, { inflated: 9999 })),
  refused('data that runs into the next entry', 'unsafe', () => withEntry('_rels/.rels', { deflated: 300 })),
  refused('data that runs out of the file', 'truncated', () => withEntry(SHEET, { deflated: 1 << 24 })),
  refused('stored data of two sizes', 'damaged', () =>
    withEntry(SHEET, { data: 'x'.repeat(99), stored: true, inflated: 98 }),
  ),
  refused('data that does not inflate', 'damaged', () =>
    withEntry(SHEET, { data: '\x07'.repeat(99), stored: true, method: 8 }),
  ),
  refused('a wrong checksum', 'damaged', () => withEntry(SHEET, { crc: 1 })),
  refused('a compression that nobody knows', 'damaged', () => withEntry(SHEET, { method: 99 })),
  refused('an encrypted zip entry', 'encrypted', () => withEntry(SHEET, { flags: 1 })),
  refused('an entry that only its own header calls encrypted', 'unsafe', () =>
    withEntry(SHEET, { local: { flags: 1 } }),
  ),
  refused('two names for one entry', 'unsafe', () => withEntry(SHEET, { localName: 'xl/worksheets/sheet9.xml' })),
  refused('two sizes for one entry', 'unsafe', () => withEntry(SHEET, { local: { inflated: 12 } })),
  refused('two packed sizes for one entry', 'unsafe', () => withEntry(SHEET, { local: { deflated: 12 } })),
  refused('two checksums for one entry', 'unsafe', () => withEntry(SHEET, { local: { crc: 12 } })),
  refused('two compressions for one entry', 'unsafe', () => withEntry(SHEET, { local: { method: 0 } })),
  read('sizes behind the data', () => rawZip(BOOK.map((entry) => ({ ...entry, descriptor: true }))), ONE),
  refused('sizes of zip64 without zip64', 'truncated', () =>
    withEntry(SHEET, { deflated: 0xffffffff, inflated: 0xffffffff }),
  ),
  refused('a directory of zip64 that is not there', 'unsafe', () => rawZip(BOOK, { directory: 0xffffffff })),
  refused('a count of zip64 that is not there', 'unsafe', () => rawZip(BOOK, { count: 0xffff })),
  refused('4001 entries', 'too-large', () =>
    rawZip(Array.from({ length: 4001 }, (_, i) => ({ name: `f${i}`, data: '', stored: true }))),
  ),
  refused('100,000 entries', 'too-large', () =>
    rawZip(Array.from({ length: 100_000 }, (_, i) => ({ name: `f${i}`, data: '', stored: true }))),
  ),
  refused('fewer entries told than listed', 'unsafe', () => rawZip(BOOK, { count: 4 })),
  refused('more entries told than listed', 'damaged', () => rawZip(BOOK, { count: 6 })),
  refused('a directory of another size', 'unsafe', () => rawZip(BOOK, { directorySize: 10 })),
  refused('a directory at another place', 'unsafe', () => rawZip(BOOK, { directory: 7 })),
  refused('an entry that is not listed', 'unsafe', () => withMore({ name: 'hidden.xml', data: 'x', unlisted: true })),
  refused('something before the package', 'not-workbook', () => rawZip(BOOK, { before: utf8('#!/bin/sh\nexit\n') })),
  refused('another package before the package', 'unsafe', () => rawZip(BOOK, { before: SMALL })),
  refused('another package in the comment', 'unsafe', () => rawZip(BOOK, { comment: SMALL })),
  read('a comment', () => rawZip(BOOK, { comment: utf8('作者：某某') }), ONE),
  read('something behind the package', () => rawZip(BOOK, { after: new Uint8Array(5000) }), ONE),
  refused('a path out of the package', 'unsafe', () => withMore({ name: '../../evil.xml', data: 'x' })),
  refused('a path out with backslashes', 'unsafe', () => withMore({ name: '..\\..\\evil.xml', data: 'x' })),
  refused('a path out in the middle', 'unsafe', () => withMore({ name: 'xl/../../evil.xml', data: 'x' })),
  refused('an absolute path', 'unsafe', () => withMore({ name: '/etc/passwd', data: 'x' })),
  refused('a path on another machine', 'unsafe', () => withMore({ name: '\\\\server\\share\\x.xml', data: 'x' })),
  refused('a path with a drive', 'unsafe', () => withMore({ name: 'C:\\evil.xml', data: 'x' })),
  refused('a name with NUL', 'unsafe', () => withMore({ name: 'xl/a.xml\0.png', data: 'x' })),
  refused('the same entry twice', 'unsafe', () => withMore({ name: SHEET, data: DATA })),
  refused('the same entry in capitals', 'unsafe', () => withMore({ name: SHEET.toUpperCase(), data: DATA })),
  refused('the same entry with backslashes', 'unsafe', () =>
    withMore({ name: SHEET.replace(/\//g, '\\'), data: DATA }),
  ),
  read('a name of 65,000 characters', () => withMore({ name: 'a'.repeat(65_000), data: 'x' }), ONE),
  read('names of objects', () => withMore({ name: '__proto__', data: 'x' }, { name: 'constructor', data: 'x' }), ONE),
];
