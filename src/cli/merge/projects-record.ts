import { FREQUENCIES } from '../../core/model/frequency';
import type { SingleValue, UnitForm, UnitProject, UnitSeries } from '../../core/rollup/submission';
import { countOf, fieldsOf, listOf, numberOf, textOf, type Fields } from './fields';

const MONTHS = 12;

/** Projects and series of months of a recorded form, where it has them; null for anything that is not exactly of that shape. */
export function projectsAndSeriesOf(fields: Fields): Pick<UnitForm, 'projects' | 'series'> | null {
  const [projects, series] = [optional(fields, 'projects', projectOf), optional(fields, 'series', seriesOf)];
  return projects && series && { ...projects, ...series };
}

/** The list under a name; nothing where the name is not there, null where something else stands there. */
function optional<K extends string, T>(
  fields: Fields,
  key: K,
  read: (item: unknown) => T | null,
): { [key in K]?: T[] } | null {
  if (!fields.has(key)) return {};
  const items = listOf(fields.get(key), read);
  return items && ({ [key]: items } as { [key in K]?: T[] });
}

function projectOf(value: unknown): UnitProject | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const [code, lead, stage] = ['code', 'lead', 'stage'].map((key) => textOf(fields.get(key)));
  const [planned, done] = ['planned', 'done'].map((key) => singleOf(fields.get(key)));
  const note = fields.get('note') === null ? null : noteOf(fields.get('note'));
  if (code == null || lead == null || stage == null || !planned || !done || note === undefined) return null;
  return { code, lead, stage, planned: planned.value, done: done.value, note };
}

function noteOf(value: unknown): readonly [number, string] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [year, text] = [countOf(value[0]), textOf(value[1])];
  return year === null || text === null ? undefined : [year, text];
}

function seriesOf(value: unknown): UnitSeries | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const code = textOf(fields.get('code'));
  const frequency = FREQUENCIES.find((each) => each === fields.get('frequency'));
  const [yellow, red] = ['yellow', 'red'].map((key) => singleOf(fields.get(key)));
  const months = listOf(fields.get('months'), singleOf);
  if (code === null || !frequency || !yellow || !red || months?.length !== MONTHS) return null;
  return { code, frequency, yellow: yellow.value, red: red.value, months: months.map((month) => month.value) };
}

/** A value in its wrapping, for missing is a value too; null for what is none. */
function singleOf(value: unknown): { value: SingleValue } | null {
  const single = value === null ? null : (numberOf(value) ?? textOf(value) ?? undefined);
  return single === undefined ? null : { value: single };
}
