import fc from 'fast-check';
import type { CellValue } from '../../src/core/model/cells';

/** What a cell can be made to hold 单元格里的怪内容, and what it says as a number. */
export interface Nasty {
  raw: CellValue;
  /** The cell shows an error value. */
  error?: true;
  /** The number is formatted as a date. */
  date?: true;
  formula?: string;
  /** The number that a numeric cell says; absent where it says none; null where it says nothing at all. */
  means?: number | null;
}

const number = (raw: number): Nasty => ({ raw, means: raw });
const blank = (raw: CellValue): Nasty => ({ raw, means: null });
const text = (raw: string): Nasty => ({ raw });

/** Contents that people and programs leave in cells, each once. */
export const NASTY: Readonly<Record<string, Nasty>> = {
  nothing: blank(null),
  'empty text': blank(''),
  blanks: blank('　 \u200b'),
  dash: blank('—'),
  slash: blank('/'),
  ...Object.fromEntries(
    ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'].map(
      (raw) => [raw, { raw, error: true } as const],
    ),
  ),
  'an error typed as text': text('#N/A'),
  'a Chinese error text': text('#值!'),
  'a date': { raw: 45170, date: true },
  'a time': { raw: 0.5, date: true },
  'a date before 1900': { raw: -1, date: true },
  'a date as text': text('2023-09-01'),
  'a month as text': text('2023-09'),
  true: { raw: true },
  false: { raw: false },
  'TRUE as text': text('TRUE'),
  'an apostrophe before a number': text("'45"),
  'a number as text': text('45'),
  'a thousands separator': text('1,013.5'),
  'a full-width number': text('６６４．４１'),
  'a full-width separator': text('1，013.5'),
  'a percent text': text('95%'),
  'a permille text': text('9‰'),
  'a real percentage': number(0.95),
  'seventeen digits': number(0.30000000000000004),
  'seventeen digits as text': text('12345678901234567'),
  'a huge number': number(1e300),
  'a tiny number': number(5e-324),
  'the largest number': number(Number.MAX_VALUE),
  'minus zero': number(-0),
  'a negative number': number(-3.5),
  'a thousandth of a thousandth': number(0.000001),
  'a huge number as text': text('1E+300'),
  'a number without end': text('9'.repeat(400)),
  'digits without end behind the point': text(`0.${'3'.repeat(400)}`),
  'a huge number with its unit': text(`${'9'.repeat(400)}万人`),
  'not a number': { raw: NaN },
  infinity: { raw: Infinity },
  NaN: text('NaN'),
  Infinity: text('-Infinity'),
  null: text('null'),
  undefined: text('undefined'),
  hexadecimal: text('0x1F'),
  'a Chinese numeral': text('一百二十'),
  'a number with its unit': text('664.41万人'),
  'two numbers': text('250 300'),
  'a limit': text('95以上'),
  'a target as printed': text('[250]'),
  'a ratio': text('10:40:50'),
  'a ratio of words': text('甲:乙:丙'),
  'a ratio without end': text(Array.from({ length: 2000 }, () => '1').join(':')),
  'a line break': text('45\n46'),
  'a long text': text('缺'.repeat(10_000)),
  'a long nesting': text('（'.repeat(10_000)),
  'a long number': text('1,'.repeat(5_000)),
  'control characters': text('4\u00005\u0007\u001f'),
  'a lone surrogate': text('\ud800四\udfff'),
  'a text from right to left': text('\u202e54'),
  markup: text('</td><script>alert(1)</script>&amp;'),
  'a placeholder': text('{subject}{value}{__proto__}$&$1'),
  'a formula as text': text("=cmd|' /C calc'!A0"),
  'the prototype': text('__proto__'),
  constructor: text('constructor'),
  hasOwnProperty: text('hasOwnProperty'),
  'a label': text('填报单位：'),
  'a label with a value': text('报告期：2024'),
  'a code of the plan': text('fj-14.2.03'),
  'a head': text('2022年'),
  'a stage': text('推进中'),
  'a formula with its value': { raw: 45, formula: '=SUM(A1:B2)', means: 45 },
  'a formula without its value': { raw: null, formula: '=SUM(A1:B2)', means: null },
  'a formula that fails': { raw: '#REF!', formula: '=#REF!+1', error: true },
  'a formula that shows text': { raw: '缺', formula: '=IF(1,"缺")' },
  'a formula that shows nothing': { raw: '', formula: '=IF(1,"")', means: null },
  'a link to another workbook': { raw: 45, formula: "='[1]专栏2'!H9", means: 45 },
  'a formula that the file does not spell out': { raw: 45, formula: '=', means: 45 },
};

/** One of them, or any other value at all. */
export const nasty: fc.Arbitrary<Nasty> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(NASTY)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1 }).map((raw): Nasty => ({ raw })) },
  { weight: 1, arbitrary: fc.double().map((raw): Nasty => (Number.isFinite(raw) ? number(raw) : { raw })) },
);
