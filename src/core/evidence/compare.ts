import { parseAddress, type CellValue, type SheetCells } from '../model/cells';
import type { Plan } from '../model/plan';
import { saysSeal } from '../sheet/report/seal-lines';
import { shownValue } from './canonical-value';
import { sealedValues, type SheetContents } from './contents';
import { planDigest } from './plan-digest';
import { sealText, sheetText, type Digest, type Seal, type SealedSheet } from './seal';

/** One value that is no longer what was sealed 封签后的改动; null is a blank cell. */
export interface SealChange {
  sheet: string;
  /** Where it stands now, or null when it is gone with its row. */
  cell: string | null;
  indicator: string | null;
  before: CellValue;
  after: CellValue;
}

/** How a workbook compares with its seal 核对结果. */
export interface SealComparison {
  changes: readonly SealChange[];
  added: readonly string[];
  removed: readonly string[];
  renamed: readonly { before: string; after: string }[];
  /** What is wrong with the seal itself, in Chinese. */
  faults: readonly string[];
  /** What is no change but good to know, in Chinese. */
  remarks: readonly string[];
}

export function isUnchanged({ changes, added, removed, renamed, faults }: SealComparison): boolean {
  return [changes, added, removed, renamed, faults].every((list) => list.length === 0);
}

/** The workbook as it is. */
export interface Present {
  contents: readonly SheetContents[];
  cells: readonly SheetCells[];
  plans: readonly Plan[];
}

/** Compares a workbook with its seal, value by value, and the seal with its own digests. */
export async function compareWithSeal(seal: Seal, present: Present, digest: Digest): Promise<SealComparison> {
  const pairs = pairSheets(seal.sheets, present.contents);
  const matched = new Set(pairs.map(({ now }) => now));
  const faults = await faultsOf(seal, digest);
  faults.push(...faultsOfReport(seal, present));
  for (const { sealed, now } of pairs)
    if (now && !isComparable(sealed, now))
      faults.push(`“${now.name}”不再能读成封签时的报表（规划、专栏或表式变了），不能逐项核对。`);
  return {
    changes: pairs.flatMap(({ sealed, now }) => (now && isComparable(sealed, now) ? changesOf(sealed, now) : [])),
    added: present.contents.filter((sheet) => !matched.has(sheet)).map(({ name }) => name),
    removed: pairs.filter(({ now }) => now === null).map(({ sealed }) => sealed.name),
    renamed: pairs.flatMap(({ sealed, now }) =>
      now && now.name !== sealed.name ? [{ before: sealed.name, after: now.name }] : [],
    ),
    faults,
    remarks: await remarksOf(seal, present.plans, digest),
  };
}

/** The same for a seal of `sealOfUnchanged`: what is left to compare besides the values. */
export async function compareUnchanged(seal: Seal, present: Present, digest: Digest): Promise<SealComparison> {
  return {
    ...{ changes: [], added: [], removed: [], renamed: [] },
    faults: [...(await faultsOfWhole(seal, digest)), ...faultsOfReport(seal, present)],
    remarks: await remarksOf(seal, present.plans, digest),
  };
}

interface Pair {
  sealed: SealedSheet;
  now: SheetContents | null;
}

/** Sheets by name, then forms by what they are, then others by what they hold. */
function pairSheets(sealed: readonly SealedSheet[], present: readonly SheetContents[]): Pair[] {
  const left = new Set(present);
  const pairs = sealed.map((sheet): Pair => ({ sealed: sheet, now: null }));
  for (const isSame of [hasName, isSameForm, holdsSame])
    for (const pair of pairs) {
      if (pair.now) continue;
      pair.now = [...left].find((now) => isSame(pair.sealed, now)) ?? null;
      if (pair.now) left.delete(pair.now);
    }
  return pairs;
}

function hasName(sealed: SealedSheet, now: SheetContents): boolean {
  return sealed.name === now.name;
}

function isSameForm({ form }: SealedSheet, now: SheetContents): boolean {
  if (!form || !now.form) return false;
  return form.plan === now.form.plan && form.box === now.form.box && form.unit === now.form.unit;
}

function holdsSame(sealed: SealedSheet, now: SheetContents): boolean {
  return sealed.kind === now.kind && sheetText(sealed.values) === sheetText(sealedValues(now.cells));
}

function isComparable(sealed: SealedSheet, now: SheetContents): boolean {
  return (sealed.kind === 'form') === (now.kind === 'form');
}

/** Whether nothing changed, without telling what: most sheets are as they were sealed. */
function isSame({ values }: SealedSheet, { cells }: SheetContents): boolean {
  let at = 0;
  for (const { key, value } of cells) {
    if (value === '') continue;
    const sealed = values[at];
    if (sealed?.[0] !== key || sealed[1] !== value) return false;
    at += 1;
  }
  return at === values.length;
}

function changesOf(sealed: SealedSheet, now: SheetContents): SealChange[] {
  if (isSame(sealed, now)) return [];
  const before = new Map(sealed.values.map(([key, value, indicator]) => [key, { value, indicator }]));
  const after = new Map(now.cells.map((cell) => [cell.key, cell]));
  const changes: SealChange[] = [];
  const change = (cell: string | null, indicator: string | null, was: string, is: string): number =>
    changes.push({ sheet: now.name, cell, indicator, before: shown(was), after: shown(is) });
  const lost: string[] = [];
  for (const [key, { value, indicator }] of before) {
    const there = after.get(key);
    if (there?.value === value) continue;
    if (!there && key.startsWith('*')) lost.push(value);
    else change(there?.cell ?? (parseAddress(key) ? key : null), indicator || null, value, there?.value ?? '');
  }
  // A text that stands by itself has no name to be found by: what is gone is told with what is new, in order.
  for (const { key, value, cell, indicator } of now.cells) {
    if (before.has(key) || value === '') continue;
    change(cell, indicator, key.startsWith('*') ? (lost.shift() ?? '') : '', value);
  }
  for (const value of lost) change(null, null, value, '');
  return changes;
}

/** Formulas are told by their text. */
function shown(canonical: string): CellValue {
  return canonical === 'f' ? '公式' : shownValue(canonical);
}

async function faultsOf(seal: Seal, digest: Digest): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, values, digest: stated } of seal.sheets)
    if ((await digest(sheetText(values))) !== stated)
      faults.push(`封签中“${name}”表的内容与它的校验值不符，封签被改动过。`);
  return [...faults, ...(await faultsOfWhole(seal, digest))];
}

async function faultsOfWhole(seal: Seal, digest: Digest): Promise<string[]> {
  return (await digest(sealText(seal))) === seal.digest ? [] : ['封签与它的校验值不符，封签被改动过。'];
}

function faultsOfReport(seal: Seal, { cells, contents }: Present): string[] {
  const report = cells.find(({ name }) => contents.some((sheet) => sheet.kind === 'report' && sheet.name === name));
  return report && !saysSeal(report, seal) ? [`“${report.name}”表中的封签说明被改动，与封签不符。`] : [];
}

async function remarksOf(seal: Seal, plans: readonly Plan[], digest: Digest): Promise<string[]> {
  const remarks: string[] = [];
  for (const { id, digest: stated } of seal.plans) {
    const plan = plans.find((candidate) => candidate.id === id);
    if (!plan) remarks.push(`本程序不认识封签所用的规划“${id}”，不能逐项核对它的表。`);
    else if ((await planDigest(plan, digest)) !== stated)
      remarks.push(`规划“${plan.shortName}”的指标事实与封签时不同，可能是程序版本不同（封签所用：${seal.program}）。`);
  }
  return remarks;
}
