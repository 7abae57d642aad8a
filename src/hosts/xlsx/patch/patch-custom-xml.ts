import { strToU8 } from 'fflate';
import { readCustomXml } from '../read/custom-xml';
import { encodeXml } from '../xml/text';
import { crc32 } from '../zip/crc32';
import type { PackageEdit } from './package-edit';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** An id for the part, made from its namespace: the same part has the same id wherever it is written. */
function itemId(namespace: string): string {
  const words = [1, 2, 3, 4].map((salt) =>
    crc32(strToU8(`${salt} ${namespace}`))
      .toString(16)
      .padStart(8, '0'),
  );
  const hex = words.join('').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}}`;
}

/**
 * Puts a custom XML part into the package, in place of the one whose root has the namespace, else as a new item. Further
 * parts with the namespace (a sheet copied from another workbook can bring one) are removed.
 */
export function putCustomXml(edit: PackageEdit, workbook: string, namespace: string, xml: string): void {
  const [present, ...further] = partsOf(edit, namespace);
  for (const part of further) removePart(edit, part);
  if (present) {
    edit.set(present, xml);
    return;
  }
  let number = 1;
  while (edit.has(`customXml/item${number}.xml`) || edit.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  edit.set(item, xml);
  edit.set(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId(namespace)}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${encodeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  edit.relate(item, 'customXmlProps', properties);
  edit.relate(workbook, 'customXml', item);
  edit.declare(properties, PROPERTIES_TYPE);
  edit.declareExtension('xml', 'application/xml');
  edit.declareExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml');
}

/** Removes the custom XML parts with the namespace, with all that refers to them. */
export function removeCustomXml(edit: PackageEdit, namespace: string): void {
  for (const part of partsOf(edit, namespace)) removePart(edit, part);
}

function partsOf(edit: PackageEdit, namespace: string): string[] {
  return readCustomXml(edit.pack)
    .filter((part) => part.namespace === namespace)
    .map(({ part }) => part);
}

function removePart(edit: PackageEdit, part: string): void {
  const properties = edit.relationships(part).find((relation) => relation.type === 'customXmlProps')?.part;
  edit.remove(part);
  if (properties) edit.remove(properties);
  for (const { name } of edit.pack.entries.values()) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match || !edit.has(name)) continue;
    const owner = `${match[1]}${match[2]}`;
    for (const relation of edit.relationships(owner)) {
      if (relation.part?.toLowerCase() === part.toLowerCase()) edit.unrelate(owner, relation.id);
    }
  }
}
