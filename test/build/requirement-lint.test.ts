import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { collectUses, declaredSets, violations } from '../../scripts/requirement-lint';

const DECLARED = declaredSets(
  '<Sets><Set Name="SharedRuntime" MinVersion="1.1" /><Set Name="ExcelApi" MinVersion="1.9" /></Sets>',
);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'requirements-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One program for all cases: reading the types of Office.js is what takes the time. */
function lintAll(bodies: readonly string[]): string[][] {
  const files = bodies.map((body, at) => {
    const file = join(folder, `planted-${at}.ts`);
    writeFileSync(file, `export async function run(context: Excel.RequestContext) {\n${body}\n}\n`);
    return file;
  });
  const uses = collectUses(files, {
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: ['office-js'],
    typeRoots: [join(__dirname, '../../node_modules/@types')],
  });
  return files.map((file) => {
    const own = uses.filter((use) => use.file === file);
    expect(own.length).toBeGreaterThan(0);
    return violations(own, DECLARED).map(({ member, version }) => `${member} ${version}`);
  });
}

const CASES: [string, string, string[]][] = [
  ['a member within the manifest', 'context.workbook.worksheets.getItem("a").getRange("A1").values = [[1]];', []],
  [
    'a newer member',
    'context.workbook.comments.add("A1", "b");',
    ['Workbook.comments 1.10', 'CommentCollection.add 1.10'],
  ],
  [
    'a newer member behind a guard',
    'if (Office.context.requirements.isSetSupported("ExcelApi", "1.10")) context.workbook.comments.add("A1", "b");',
    [],
  ],
  [
    'a guard that asks for less',
    'if (Office.context.requirements.isSetSupported("ExcelApi", "1.9")) context.workbook.comments.add("A1", "b");',
    ['Workbook.comments 1.10', 'CommentCollection.add 1.10'],
  ],
  ['a newer property in load', 'context.workbook.load("comments/items");', ['Workbook.comments 1.10']],
];

let found: string[][];
beforeAll(() => {
  found = lintAll(CASES.map(([, body]) => body));
}, 120_000);

test.each(CASES.map(([name, , expected], at) => [name, expected, at] as const))('%s', (_, expected, at) => {
  if (expected.length === 0) expect(found[at]).toEqual([]);
  else expect(found[at]).toEqual(expect.arrayContaining([...expected]));
});
