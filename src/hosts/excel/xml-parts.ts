import type { Conversation } from './sync';

/** Texts of the custom XML parts with a namespace, in the order of the workbook. Two syncs, one where there are none. */
export async function readXmlParts({ context, sync }: Conversation, namespace: string): Promise<string[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((part) => part.getXml());
  await sync();
  return texts.map((text) => text.value);
}

/** Makes this XML the one part with the namespace; null deletes all. Two syncs. */
export async function writeXmlPart(
  { context, sync }: Conversation,
  namespace: string,
  xml: string | null,
): Promise<void> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await sync();
  const [first, ...further] = parts.items;
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else customXmlParts.add(xml);
  for (const part of further) part.delete();
  await sync();
}
