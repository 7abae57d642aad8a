import type { Plan } from '../model/plan';
import type { FindingCounts } from '../report/counts';
import { sealedValues, type SheetContents } from './contents';
import { planText } from './plan-digest';
import { sealText, sheetText, type Digest, type Seal, type SealedSheet } from './seal';

/** What a seal states besides the contents. */
export interface SealFacts {
  at: string;
  by: string;
  program: string;
  rules: number;
  plans: readonly Plan[];
  counts: FindingCounts;
}

/** Makes the seal of a workbook 封签; whether it may be sealed is asked before. */
export async function makeSeal(contents: readonly SheetContents[], facts: SealFacts, digest: Digest): Promise<Seal> {
  const sheets: SealedSheet[] = [];
  for (const { name, kind, form, cells } of contents) {
    const values = sealedValues(cells);
    sheets.push({ name, kind, form, digest: await digest(sheetText(values)), values });
  }
  const plans: { id: string; digest: string }[] = [];
  for (const plan of facts.plans) plans.push({ id: plan.id, digest: await digest(planText(plan)) });
  const body = { ...facts, version: 1 as const, plans, sheets };
  return { ...body, digest: await digest(sealText(body)), signature: null };
}
