import { OWN_PLANS_NAMESPACE, writeOwnPlansPart } from '../core/catalogue/own-part';
import type { SheetSpec } from '../core/sheet/spec';
import { patchWorkbook } from '../hosts/xlsx/patch';
import { writeWorkbook, type Dialect } from '../hosts/xlsx/write';
import type { PlanChoice } from './plan-option';

/** A workbook of forms 报表工作簿. A plan of one's own travels in it: whoever checks or opens it knows its indicators. */
export async function formWorkbook(
  specs: readonly SheetSpec[],
  { own }: PlanChoice,
  { dialect, title }: { dialect: Dialect; title?: string },
): Promise<Uint8Array> {
  const bytes = await writeWorkbook(specs, { dialect, ...(title === undefined ? {} : { title }) });
  const part = own && { namespace: OWN_PLANS_NAMESPACE, xml: writeOwnPlansPart([own]) };
  return part ? patchWorkbook(bytes, { customXml: part }) : bytes;
}
