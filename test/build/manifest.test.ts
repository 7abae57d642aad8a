import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  mkdirSync(join(folder, 'src/taskpane'), { recursive: true });
  for (const path of ['manifest.xml', 'assets', 'src/taskpane/actions.ts'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/check-manifest.mjs'), folder], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, path), changed);
}

test('the manifest is sound', () => {
  expect(check()).toEqual({ status: 0, stderr: '' });
});

const FAULTS: [string, () => void, RegExp][] = [
  [
    'elements out of order',
    () => edit('manifest.xml', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
    /<Version> must come before <ProviderName>/,
  ],
  [
    'a resource that does not exist',
    () => edit('manifest.xml', 'resid="Tab.Label"', 'resid="Tab.Labell"'),
    /resid "Tab.Labell" is not in Resources/,
  ],
  [
    'an address that is not https',
    () =>
      edit(
        'manifest.xml',
        'DefaultValue="https://localhost:3443/functions.js"',
        'DefaultValue="http://localhost:3443/functions.js"',
      ),
    /must be https/,
  ],
  ['an icon that is missing', () => rmSync(join(folder, 'assets/check-16.png')), /check-16\.png does not exist/],
  [
    'an icon of the wrong size',
    () => cpSync(join(folder, 'assets/icon-80.png'), join(folder, 'assets/icon-16.png')),
    /icon-16\.png is not 16 × 16/,
  ],
  [
    'an action nobody associates',
    () => edit('manifest.xml', '<FunctionName>undoLast<', '<FunctionName>undoLost<'),
    /"undoLost" is not associated/,
  ],
  [
    'functions that differ by language',
    () => edit('assets/functions.en-US.json', '"PROGRESS"', '"PROGRES"'),
    /different functions/,
  ],
  ['an element left open', () => edit('manifest.xml', '</Resources>', ''), /closes <Resources>/],
  [
    'an id that stands twice',
    () => edit('manifest.xml', 'id="Plan.Check"', 'id="Plan.Table"'),
    /"Plan.Table" stands twice/,
  ],
];

test.each(FAULTS)('finds %s', (_, plant, message) => {
  plant();
  const { status, stderr } = check();
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
});
