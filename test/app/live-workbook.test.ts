import { insertBox, insertBoxes, type InsertRequest } from '../../src/app/insert-box';
import { FIRST_RELATION, insertRelations } from '../../src/app/insert-relations';
import { LiveWorkbook } from '../../src/app/live-workbook';
import type { CellWrite, InsertReceipt, WorkbookHost } from '../../src/app/ports/workbook-host';
import { readingsOf } from '../../src/app/readings';
import { validateWorkbook } from '../../src/app/validate-workbook';
import { withSheets, type ValidationReport } from '../../src/app/validation-report';
import { BUILT_IN } from '../../src/catalogues/built-in';
import type { RowReading } from '../../src/core/model/reading';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { bootExcel } from '../hosts/excel/workbook';
import type { OfficeInNode } from '../support/office-node';

jest.setTimeout(120_000);

const TRAINED = 'fj-14.2.05';
const INSURANCE = 'fj-14.2.07';
/** 20 tables: the indicators of the province and of two cities, and the training works of others. */
const FORMS = [
  ...['福建省', '福州市', '厦门市'].map((unitName) => ({ unitName, boxId: '2' })),
  ...['福建省', '福州市', '厦门市'].map((unitName) => ({ unitName, boxId: '5' })),
  ...['福建省', '福州市', '厦门市', '漳州市', '泉州市', '三明市', '莆田市'].flatMap((unitName) =>
    ['3', '4'].map((boxId) => ({ unitName, boxId })),
  ),
].map((form): InsertRequest => ({ ...form, planId: 'fj-14', asOf: '2022' }));

async function rowOf(host: WorkbookHost, sheet: string, code: string): Promise<RowReading> {
  const [reading] = readingsOf(await host.readSheets([sheet]), BUILT_IN).sheets;
  return reading!.rows.find(({ indicator }) => indicator.code === code)!;
}

/** Where the first year of an indicator is filled in. */
async function firstYear(host: WorkbookHost, sheet: string, code: string): Promise<string> {
  return (await rowOf(host, sheet, code)).entries[0]!.cell;
}

describe('how much of an Excel workbook of 20 sheets is read', () => {
  let office: OfficeInNode;
  let host: ExcelHost;
  let read: (readonly string[] | undefined)[];
  beforeEach(async () => {
    office = await bootExcel();
    host = new ExcelHost({ customFunctions: false });
    const readSheets = host.readSheets.bind(host);
    host.readSheets = (names) => {
      read.push(names);
      return readSheets(names);
    };
  });
  afterEach(() => office.dispose());

  /** Syncs of an action, and the sheets that it read. */
  async function cost<T>(action: () => Promise<T>): Promise<{ answer: T; syncs: number; sheets: string[] | 'all' }> {
    const before = host.syncs;
    read = [];
    const answer = await action();
    const named = read.flatMap((names) => names ?? []);
    return { answer, syncs: host.syncs - before, sheets: read.includes(undefined) ? 'all' : named };
  }

  test('three syncs for all, with explanations and relations; an edit reads its own sheet and those that change with it', async () => {
    read = [];
    await insertBoxes(host, BUILT_IN, FORMS.slice(0, 10));
    await insertBoxes(host, BUILT_IN, FORMS.slice(10));
    await insertRelations(host);
    await host.writeCells([
      { ...FIRST_RELATION, value: '农民工参加职业培训人次 <= 开展补贴性职业技能培训人次 * 0.5' },
      ...jumpExplained('专栏2 福州市', await rowOf(host, '专栏2 福州市', INSURANCE)),
    ]);
    const all = await cost(() => validateWorkbook(host, BUILT_IN));
    expect([all.answer.sheets.length, all.answer.counts.explained]).toEqual([20, 1]);
    expect(all.syncs).toBe(3);

    const live = new LiveWorkbook(host);
    live.remember(BUILT_IN, all.answer);
    const edit = async (sheet: string, code: string, value: number) => {
      const cell = await firstYear(host, sheet, code);
      await host.writeCells([{ sheet, cell, value }]);
      return cost(() => live.check(BUILT_IN, [{ sheet, area: cell }]));
    };
    const sheet = '专栏2 厦门市';
    const first = await edit(sheet, TRAINED, 15);
    expect([first.sheets, first.syncs <= 4]).toEqual(['all', true]);

    // From then on the others are known.
    const own = await edit(sheet, INSURANCE, 20);
    expect([own.sheets, own.syncs <= 3]).toEqual([[sheet], true]);
    expect(own.answer!.sheets.map((summary) => summary.sheet)).toEqual([sheet]);

    // A province below its city changes what is said of these two and of nobody else.
    const province = await edit('专栏2', INSURANCE, 10);
    const concerned = province.answer!.sheets.map((summary) => summary.sheet);
    expect(concerned).toContain(sheet);
    expect(concerned.every((name) => name.startsWith('专栏2'))).toBe(true);
    expect(new Set(province.sheets)).toEqual(new Set(concerned));
    expect(province.syncs).toBeLessThanOrEqual(4);
  });
});

describe('the list of a workbook that was validated', () => {
  let host: XlsxHost;
  let live: LiveWorkbook;
  let report: ValidationReport;
  let last: InsertReceipt;
  beforeEach(async () => {
    host = new XlsxHost();
    await insertBoxes(host, BUILT_IN, FORMS.slice(0, 2));
    await insertRelations(host);
    const outcome = await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '5', unitName: '福建省', asOf: '2022' });
    if (outcome.kind !== 'inserted') throw new Error(outcome.message);
    last = outcome.receipt;
    live = new LiveWorkbook(host);
    report = await validateWorkbook(host, BUILT_IN);
    live.remember(BUILT_IN, report);
  });

  const follow = async (sheet: string, cell: string, value: string | number): Promise<void> => {
    await host.writeCells([{ sheet, cell, value }]);
    const answer = await live.check(BUILT_IN, [{ sheet, area: cell }]);
    if (answer) report = withSheets(report, answer);
  };
  const rulesIn = (sheet: string) =>
    report.findings.filter((finding) => finding.sheet === sheet).map(({ rule }) => rule);

  test('what is wrong with a relation comes and goes as it is written', async () => {
    const { sheet, cell } = FIRST_RELATION;
    await follow(sheet, cell, '失业保险参保人数 >= >= 上年');
    expect(rulesIn(sheet)).toEqual(['relation-unreadable']);
    await follow('专栏2', await firstYear(host, '专栏2', TRAINED), 15);
    expect(rulesIn(sheet)).toEqual(['relation-unreadable']);
    await follow(sheet, cell, '失业保险参保人数 >= 上年');
    expect(rulesIn(sheet)).toEqual([]);
    expect(await validateWorkbook(host, BUILT_IN)).toEqual(report);
  });

  test('a table that has gone leaves the list with the next edit', async () => {
    expect(report.sheets.map(({ sheet }) => sheet)).toContain('专栏5');
    await host.undoInsert(last);
    await follow('专栏2', await firstYear(host, '专栏2', TRAINED), 15);
    expect(await validateWorkbook(host, BUILT_IN)).toEqual(report);
  });
});

/** An unemployment insurance that jumps, and the reason why. */
function jumpExplained(sheet: string, { entries, explanation, ownBaseline }: RowReading): CellWrite[] {
  return [
    { sheet, cell: ownBaseline!.cell, value: 60 },
    { sheet, cell: entries[0]!.cell, value: 61 },
    { sheet, cell: entries[1]!.cell, value: 95 },
    { sheet, cell: explanation.cell, value: '统计口径扩大' },
  ];
}
