import fc from 'fast-check';
import { address, cellKey, type Area, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import { findBox } from '../../../src/core/model/catalogue';
import { buildSheet } from '../../../src/core/sheet/build';
import { BODY_ROW, geometryOf } from '../../../src/core/sheet/geometry';
import { layoutOf } from '../../../src/core/sheet/layout';
import { cellsOf, EVERYTHING, SHEETS } from '../../support/filled-sheets';
import { check, lost } from '../../support/checked-workbook';
import { NASTY, nasty, type Nasty } from '../../support/nasty-cells';

const FORMS = [...SHEETS, ['fj-12', '8', '福建省'], ['fj-12', '8', '福州市']] as const;

interface Form {
  cells: SheetCells;
  /** Cells that people fill in, in the table and around it; 审核 is written by the program. */
  table: readonly Place[];
  marks: readonly Place[];
}

interface Place {
  row: number;
  column: number;
}

/** Behind the first cell of a merged area. */
function isCovered(merges: readonly Area[], { row, column }: Place): boolean {
  return merges.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column > area.column && column < area.column + area.columns,
  );
}

const forms = new Map<string, Form>();

function formOf([planId, boxId, unitName]: readonly [string, string, string]): Form {
  const key = `${planId} ${boxId} ${unitName}`;
  const known = forms.get(key);
  if (known) return known;
  const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
  const unit = plan.units.find((candidate) => candidate.name === unitName)!;
  const spec = buildSheet({ plan, box, unit, asOf: { year: plan.startYear + 2, months: 9 }, example: true });
  const layout = layoutOf(plan, box, unit.level);
  const verdict = layout.at('verdict');
  const { lastBodyRow } = geometryOf(box);
  // A technical column behind the form is none to fill in.
  const open = spec.cells.filter(
    ({ style, column }) => spec.styles[style]?.locked === false && column < layout.columns.length,
  );
  const made = {
    cells: cellsOf(spec),
    table: open.filter(({ row, column }) => row >= BODY_ROW && row <= lastBodyRow && column !== verdict),
    marks: open.filter((place) => (place.row < BODY_ROW || place.row > lastBodyRow) && !isCovered(spec.merges, place)),
  };
  forms.set(key, made);
  return made;
}

/** The sheet with other contents in some cells. */
function altered(cells: SheetCells, changes: readonly { row: number; column: number; put: Nasty }[]): SheetCells {
  const values = cells.values.map((line) => [...line]);
  const formulas = new Map(cells.formulas);
  const errors = new Set(cells.errors);
  const dates = new Set<number>();
  for (const { row, column, put } of changes) {
    const key = cellKey(row, column);
    while (values.length <= row) values.push([]);
    const line: CellValue[] = values[row]!;
    while (line.length <= column) line.push(null);
    line[column] = put.raw;
    formulas.delete(key);
    if (put.formula !== undefined) formulas.set(key, put.formula);
    if (put.error) errors.add(key);
    if (put.date) dates.add(key);
  }
  return { ...cells, values, formulas, errors, dates };
}

const CONTENTS = Object.entries(NASTY);

/** What became of contents put into open cells of a form; only what was lost is told. */
function losses(cells: SheetCells, changes: readonly { row: number; column: number; name: string; put: Nasty }[]) {
  const { readings, findings } = check([altered(cells, changes)]);
  const broken = findings.filter(({ rule }) => rule === 'rule-failed').map(({ message }) => message);
  const [reading] = readings;
  if (!reading) return ['the sheet is not read'];
  const lostOnes = changes.flatMap(({ row, column, name, put }) => {
    const why = lost(reading, findings, address(row, column), put);
    return why === null ? [] : [`${name} in ${address(row, column)}: ${why}`];
  });
  return [...broken, ...lostOnes];
}

describe.each(FORMS)('the sheet of %s 专栏 %s for %s', (...form) => {
  test('as it was made names nothing but what is not filled in', () => {
    const { cells } = formOf(form);
    const known = ['missing-due-year', 'own-target-missing', 'blank-table'];
    const { readings, findings } = check([cells]);
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findings.filter(({ rule, severity }) => severity === 'error' && !known.includes(rule))).toEqual([]);
  });

  test('reads every content of a cell in the table as what it is, or names the cell', () => {
    const { cells, table } = formOf(form);
    for (let turn = 0; turn < 2; turn++) {
      const changes = table.map((place, index) => {
        const [name, put] = CONTENTS[(index + turn * 29) % CONTENTS.length]!;
        return { ...place, name, put };
      });
      expect(losses(cells, changes)).toEqual([]);
    }
  });
});

test.each([FORMS[1]!, FORMS[14]!, FORMS.at(-1)!])(
  'the marks, the unit and the period of %s 专栏 %s for %s are read, or the cell is named',
  (...form) => {
    const { cells, marks } = formOf(form);
    const lostOnes = marks.flatMap((place, index) =>
      CONTENTS.filter((_, turn) => (turn + index * 5) % 11 === 0).flatMap(([name, put]) =>
        losses(cells, [{ ...place, name, put }]),
      ),
    );
    expect(lostOnes).toEqual([]);
  },
);

test('no content anywhere in a workbook makes reading, checking or reporting fail', () => {
  const anywhere = fc.tuple(fc.nat(45), fc.nat(26), nasty).map(([row, column, put]) => ({ row, column, put }));
  const changed = fc.tuple(fc.nat(FORMS.length - 1), fc.array(anywhere, { maxLength: 40 }));
  const names = ['__proto__', 'constructor', '\ud800', '目录', "'!$1"];
  fc.assert(
    fc.property(fc.array(changed, { minLength: 1, maxLength: 3 }), (sheets) => {
      const { findings } = check(
        sheets.map(([form, changes], at) => ({ ...altered(formOf(FORMS[form]!).cells, changes), name: names[at]! })),
      );
      expect(findings.filter(({ rule }) => rule === 'rule-failed').map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
