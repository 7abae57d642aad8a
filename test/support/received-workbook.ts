import { readingsOf } from '../../src/app/readings';
import { sha256 } from '../../src/app/seal/web-digest';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { contentsOf } from '../../src/core/evidence/contents';
import { makeSeal } from '../../src/core/evidence/make-seal';
import { SEAL_NAMESPACE, writeSealPart } from '../../src/core/evidence/seal-part';
import { parseReferencePeriod } from '../../src/core/measure/period';
import { findBox } from '../../src/core/model/catalogue';
import { buildSheet } from '../../src/core/sheet/build';
import { patchWorkbook, type CellPatch } from '../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../src/hosts/xlsx/write';

/** What a unit sends: 专栏2 of the 十四五 with some values of 2022, sealed at a time where one is given. */
export async function receivedWorkbook(
  unitName: string,
  values: Readonly<Record<string, number>>,
  { sealedAt, typedUnit }: { sealedAt?: string; typedUnit?: string } = {},
): Promise<Uint8Array> {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  const unit = plan.units.find(({ name }) => name === unitName)!;
  const spec = buildSheet({ plan, box, unit, asOf: parseReferencePeriod('2022') });
  const blank = await writeWorkbook([spec], { dialect: 'native' });
  const [reading] = readingsOf(readWorkbook(blank).sheets, BUILT_IN).sheets;
  const put = Object.entries(values).map(([code, value]): CellPatch => {
    const row = reading!.rows.find(({ indicator }) => indicator.code === code)!;
    return { sheet: reading!.sheet, cell: row.entries.find(({ period }) => period === 2022)!.cell, value };
  });
  if (typedUnit !== undefined) put.push({ sheet: reading!.sheet, cell: reading!.unitCell!, value: typedUnit });
  const filled = patchWorkbook(blank, { cells: put });
  if (sealedAt === undefined) return filled;
  // Sealed though much is missing: `sealWorkbook` would ask for every value.
  const cells = readWorkbook(filled).sheets;
  const { sheets } = readingsOf(cells, BUILT_IN);
  const counts = { error: 0, warning: 0, information: 0, explained: 0 };
  const made = { at: sealedAt, by: '陈某', program: 'plan', rules: 1, plans: [plan], counts };
  const seal = await makeSeal(contentsOf(cells, sheets), made, sha256);
  return patchWorkbook(filled, { customXml: { namespace: SEAL_NAMESPACE, xml: writeSealPart(seal) } });
}
