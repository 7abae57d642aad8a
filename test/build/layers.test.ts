import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What ESLint says about source texts as if they stood at paths of the project: one process for all of them. */
function lint(texts: { path: string; source: string }[]): string[] {
  const program = `
    const { ESLint } = require('eslint');
    const eslint = new ESLint();
    const texts = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    Promise.all(texts.map(({ path, source }) => eslint.lintText(source, { filePath: path }))).then((results) =>
      console.log(JSON.stringify(results.map(([{ messages }]) => messages.map(({ message }) => message).join('\\n')))));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: ROOT,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const PLANTED: [string, string, string, RegExp][] = [
  [
    'core may not reach a host',
    'src/core/measure/planted.ts',
    "import { writeWorkbook } from '../../hosts/xlsx/write';\nwriteWorkbook([], { dialect: 'native' });\n",
    /src\/core may import only src\/core/,
  ],
  [
    'core may not use a package',
    'src/core/measure/planted.ts',
    "import { strToU8 } from 'fflate';\nstrToU8('');\n",
    /src\/core imports only itself/,
  ],
  ['core has no clock', 'src/core/measure/planted.ts', 'export const now = Date.now();\n', /Date/],
  [
    'app may not reach a host',
    'src/app/planted.ts',
    "import { writeWorkbook } from '../hosts/xlsx/write';\nwriteWorkbook([], { dialect: 'native' });\n",
    /src\/app may import only/,
  ],
  [
    'the file host may not reach the live host',
    'src/hosts/xlsx/planted.ts',
    "import { ExcelHost } from '../excel/excel-host';\nnew ExcelHost();\n",
    /src\/hosts\/xlsx may import only/,
  ],
  [
    'the workbench may not reach the pane',
    'src/workbench/planted.ts',
    "import '../taskpane/actions';\n",
    /src\/workbench may import only/,
  ],
  [
    'only the catalogues read seeds',
    'src/cli/planted.ts',
    "import plan from '../../seeds/fj-14/plan.json';\nplan.toString();\n",
    /Only src\/catalogues imports seeds/,
  ],
  ...[
    'export const show = (to: HTMLElement, text: string): void => void (to.innerHTML = text);\n',
    "export const show = (to: HTMLElement, text: string): void => void (to['outerHTML'] = text);\n",
    "export const show = (to: HTMLElement, text: string): void => to.insertAdjacentHTML('beforeend', text);\n",
    'export const show = (text: string): void => document.write(text);\n',
    "export const read = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');\n",
    'export const Shown = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />;\n',
  ].map((source): [string, string, string, RegExp] => [
    `text as HTML: ${source.trim()}`,
    'src/taskpane/components/Planted.tsx',
    source,
    /never put into the page as HTML/,
  ]),
  [
    'a sync in a loop',
    'src/hosts/excel/planted.ts',
    'export async function run(context: Excel.RequestContext) {\n  for (let i = 0; i < 3; i++) await context.sync();\n}\n',
    /sync/i,
  ],
];

const ALLOWED = {
  path: 'src/app/planted.ts',
  source: "import type { Finding } from '../core/model/finding';\nexport type Planted = Finding;\n",
};
let messages: string[];

beforeAll(() => {
  messages = lint([ALLOWED, ...PLANTED.map(([, path, source]) => ({ path, source }))]);
}, 120_000);

test('lint accepts what the layers allow', () => {
  expect(messages[0]).toBe('');
});

test.each(PLANTED.map(([name, , , message], at) => [name, message, at + 1] as const))(
  'lint refuses: %s',
  (_, message, at) => {
    expect(messages[at]).toMatch(message);
  },
);
