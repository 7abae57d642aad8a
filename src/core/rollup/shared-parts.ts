import type { ReadFile, UnitForm } from './submission';

/** Keeps one copy of what the files of a collection have in common: codes, rows and columns of a form, own plans. */
export function sharedParts(): (file: ReadFile) => ReadFile {
  const known = new Map<string, unknown>();
  const one = <T>(value: T): T => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as T;
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
