import { figureAt, figuresOf } from '../../core/rollup/figures';
import { countOf, fieldsOf, integerOf, listOf, numberOf, textOf, type Fields } from './fields';
import { projectsAndSeriesOf } from './projects-record';
import {
  FIRST_PERIOD,
  type OtherValue,
  type ReadFile,
  type SealState,
  type SlipNote,
  type UnitForm,
} from '../../core/rollup/submission';

/** A file as the record of an interrupted rollup keeps it. Missing values are null there. */
export function fileRecord(file: ReadFile): object {
  const forms = file.forms.map((form) => ({
    ...form,
    values: Array.from(form.values.numbers, (_, place) => {
      const value = figureAt(form.values, place);
      return Number.isNaN(value) ? null : value;
    }),
  }));
  return { ...file, forms };
}

/** It read back with its own plans; null for anything that is not exactly of that shape: the record may have been made by others. */
export function readFileRecord(fields: Fields, plans: readonly unknown[]): ReadFile | null {
  const forms = listOf(fields.get('forms'), formOf);
  const slips = listOf(fields.get('slips'), slipOf);
  const remarks = listOf(fields.get('remarks'), textOf);
  const [file, modified, sha256] = ['file', 'modified', 'sha256'].map((key) => textOf(fields.get(key)));
  const bytes = countOf(fields.get('bytes'));
  const state = stateOf(fields.get('state'));
  const [sealedAt, sealedBy] = ['sealedAt', 'sealedBy'].map((key) => fields.get(key));
  const isNamed = (text: unknown): text is string | null => text === null || typeof text === 'string';
  if (file == null || modified == null || sha256 == null || bytes === null || !state) return null;
  if (!forms || !slips || !remarks || !isNamed(sealedAt) || !isNamed(sealedBy)) return null;
  return { file, bytes, modified, sha256, state, sealedAt, sealedBy, forms, slips, plans, remarks };
}

function stateOf(value: unknown): SealState | null {
  return value === 'sealed' || value === 'changed' || value === 'unsealed' ? value : null;
}

function slipOf(value: unknown): SlipNote | null {
  const fields = fieldsOf(value);
  const [unit, code, cell, message] = ['unit', 'code', 'cell', 'message'].map((key) => textOf(fields?.get(key)));
  return unit == null || code == null || cell == null || message == null ? null : { unit, code, cell, message };
}

function otherOf(value: unknown): readonly [number, OtherValue] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const place = countOf(value[0]);
  const other = textOf(value[1]) ?? listOf(value[1], numberOf);
  return place === null || other === null ? null : [place, other];
}

function noteOf(value: unknown): readonly [string, string] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [code, text] = [textOf(value[0]), textOf(value[1])];
  return code === null || text === null ? null : [code, text];
}

function formOf(value: unknown): UnitForm | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const [plan, box, unit, sheet] = ['plan', 'box', 'unit', 'sheet'].map((key) => textOf(fields.get(key)));
  const asOf = fields.get('asOf') === null ? null : periodOf(fields.get('asOf'));
  const periods = listOf(fields.get('periods'), countOf);
  const codes = listOf(fields.get('codes'), textOf);
  const rows = listOf(fields.get('rows'), countOf);
  const columns = listOf(fields.get('columns'), integerOf);
  const others = listOf(fields.get('others'), otherOf);
  const explanations = listOf(fields.get('explanations'), noteOf);
  const counts = countsOf(fields.get('counts'));
  const numbers = fields.get('values');
  const brought = projectsAndSeriesOf(fields);
  if (plan == null || box == null || unit == null || sheet == null || asOf === undefined || !brought) return null;
  if (!periods || !codes || !rows || !columns || !others || !explanations || !counts || !Array.isArray(numbers))
    return null;
  const width = FIRST_PERIOD + periods.length;
  if (rows.length !== codes.length || columns.length !== width || numbers.length !== width * codes.length) return null;
  if (!numbers.every((number) => number === null || numberOf(number) !== null)) return null;
  const values = figuresOf(Float64Array.from(numbers, (number: number | null) => number ?? Number.NaN));
  return {
    plan,
    box,
    unit,
    sheet,
    asOf,
    periods,
    codes,
    rows,
    columns,
    values,
    others,
    explanations,
    counts,
    ...brought,
  };
}

function periodOf(value: unknown): UnitForm['asOf'] | undefined {
  const fields = fieldsOf(value);
  const [year, months] = [countOf(fields?.get('year')), countOf(fields?.get('months'))];
  return year === null || months === null || months < 1 || months > 12 ? undefined : { year, months };
}

function countsOf(value: unknown): UnitForm['counts'] | null {
  const fields = fieldsOf(value);
  const [error, warning, information, explained] = ['error', 'warning', 'information', 'explained'].map((key) =>
    countOf(fields?.get(key)),
  );
  return error == null || warning == null || information == null || explained == null
    ? null
    : { error, warning, information, explained };
}
