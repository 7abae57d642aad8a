import { OWN_PLANS_NAMESPACE } from '../../../src/core/catalogue/own-part';
import { SEAL_NAMESPACE } from '../../../src/core/evidence/seal-part';
import { rawWorkbook, rawZip } from '../raw-zip';
import { DATA, read, refused, withParts } from './file';
import type { HostileFile } from './file';

/** The small workbook with one part of ours that holds this text. */
const part = (root: string, namespace: string, text: string): Uint8Array =>
  withParts({ 'customXml/item1.xml': `<${root} xmlns="${namespace}">${text}</${root}>` });
const plans = (text: string): Uint8Array => part('ownPlans', OWN_PLANS_NAMESPACE, text);
const seal = (text: string): Uint8Array => part('seal', SEAL_NAMESPACE, text);

const UNENDING = `<a>${'字'.repeat(300_000)}</a>`;

/** A plan whose keys are the names of objects. */
const PROTO =
  '{"__proto__":{"plan":1},"constructor":{"prototype":{"polluted":1}},"toString":[],"plan":{"__proto__":{"id":"x"}}}';

/** The carried parts, under the reader's limits or over them, are judged by those who read their JSON. */
const ours: HostileFile['holds'] = (file) => expect(file.customXml).toHaveLength(1);

/** Parts of ours made to hurt 恶意自有部件: own plans and seals that are huge, deep, endless or named like objects. */
export const PARTS: readonly HostileFile[] = [
  read('own plans nested 100,000 deep', () => plans(`{"plans":${'['.repeat(100_000)}`), ours),
  read('own plans of seven million objects', () => plans(`{"plans":[${'{},'.repeat(6_600_000)}{}]}`), ours),
  read('own plans of a million short texts', () => plans(`{"plans":["${'","'.repeat(4_000_000)}"]}`), ours),
  read('own plans of a text of 19 MB', () => plans(`{"plans":["${'x'.repeat(19_000_000)}"]}`), ours),
  read('own plans of references', () => plans('&#120;'.repeat(1_500_000)), ours),
  read('own plans of a million CDATA', () => plans('<![CDATA[a]]>'.repeat(1_500_000)), ours),
  read('own plans of one key by the million', () => plans(`{"plans":[{${'"a":1,'.repeat(2_000_000)}"a":1}]}`), ours),
  read(
    'own plans of a quarter of a million keys',
    () => plans(`{"plans":[{${Array.from({ length: 250_000 }, (_, i) => `"k${i}":1,`).join('')}"a":1}]}`),
    ours,
  ),
  read(
    'own plans with the names of objects',
    () => plans(`{"plans":[${PROTO},{"plan":{},"boxes":{},"indicators":"__proto__"}],"__proto__":1}`),
    ours,
  ),
  read('own plans that are no JSON', () => plans('{"plans":'), ours),
  read(
    'own plans in another element',
    () => part('ownPlans', OWN_PLANS_NAMESPACE, '<a>'.repeat(100) + '</a>'.repeat(100)),
    ours,
  ),
  read(
    'own plans behind a comment of 10 MB',
    () =>
      withParts({
        'customXml/item1.xml': `<!--${'-x'.repeat(5_000_000)}--><ownPlans xmlns="${OWN_PLANS_NAMESPACE}">{}</ownPlans>`,
      }),
    ours,
  ),
  read(
    'own plans with a million comments',
    () =>
      withParts({
        'customXml/item1.xml': `${'<!---->'.repeat(1_000_000)}<ownPlans xmlns="${OWN_PLANS_NAMESPACE}">{}</ownPlans>`,
      }),
    ours,
  ),
  read('own plans of spaces', () => plans(`${' '.repeat(15_000_000)}{"plans":[]}${' '.repeat(3_000_000)}`), ours),
  refused('own plans of 50 MB of JSON', 'too-large', () =>
    plans(`{"plans":[${'{"plan":{"id":"a"}},'.repeat(2_600_000)}1]}`),
  ),
  read(
    'a seal with the names of objects',
    () => seal(`{"version":1,"__proto__":{"at":"x"},"sheets":[${PROTO}],"plans":[{"__proto__":1}]}`),
    ours,
  ),
  read('a seal nested 100,000 deep', () => seal('{"a":'.repeat(100_000)), ours),
  read('a seal of millions of sheets', () => seal(`{"version":1,"sheets":[${'[],'.repeat(6_000_000)}1]}`), ours),
  refused('a seal of 50 MB of JSON', 'too-large', () =>
    seal(`{"version":1,"sheets":[${'[[]],'.repeat(10_000_000)}1]}`),
  ),
  refused('a document type in a seal', 'unsafe', () =>
    withParts({ 'customXml/item1.xml': `<!DOCTYPE seal [<!ENTITY a "b">]><seal xmlns="${SEAL_NAMESPACE}">&a;</seal>` }),
  ),
  read(
    'two seals',
    () =>
      withParts({
        'customXml/item1.xml': `<seal xmlns="${SEAL_NAMESPACE}">{}</seal>`,
        'customXml/item2.xml': `<seal xmlns="${SEAL_NAMESPACE}">{}</seal>`,
      }),
    (file) => expect(file.customXml).toHaveLength(2),
  ),
  read(
    'custom XML named like objects',
    () => withParts({ 'customXml/item1.xml': '<__proto__ xmlns="constructor"/>' }),
    (file) => expect(file.customXml[0]?.namespace).toBe('constructor'),
  ),
  refused('custom XML without end', 'too-large', () =>
    rawZip([
      ...rawWorkbook(DATA),
      ...Array.from({ length: 60 }, (_, i) => ({
        name: `customXml/item${i}.xml`,
        data: UNENDING,
      })),
    ]),
  ),
  refused('1001 custom XML parts', 'too-large', () =>
    rawZip([
      ...rawWorkbook(DATA),
      ...Array.from({ length: 1001 }, (_, i) => ({ name: `customXml/item${i}.xml`, data: '<a/>' })),
    ]),
  ),
];
