import type { ReadFile, UnitForm } from './submission';

/** Keeps one copy of what the files of a collection have in common: codes, rows and columns of a form, own plans. */
export function sharedParts(): (file: ReadFile) => ReadFile {
  const known = new Map<string, unknown>();
  // What is shared already is told without writing it out.
  const shared = new WeakMap<object, unknown>();
  const one = <T>(value: T): T => {
    const before = typeof value === 'object' && value !== null ? shared.get(value) : undefined;
    if (before !== undefined) return before as T;
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    const kept = known.get(key) as T;
    if (typeof value === 'object' && value !== null) shared.set(value, kept);
    return kept;
  };
  const ofForm = (form: UnitForm): UnitForm => ({
    ...form,
    asOf: one(form.asOf),
    periods: one(form.periods),
    codes: one(form.codes),
    rows: one(form.rows),
    columns: one(form.columns),
  });
  return (file) => ({ ...file, forms: file.forms.map(ofForm), plans: file.plans.map(one) });
}
