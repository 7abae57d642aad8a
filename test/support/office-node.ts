import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Grid } from '../../src/workbench/grid/grid-model';
import { createHeadlessGrid } from '../../src/workbench/grid/headless';
import type { FunctionDeclaration } from '../../src/workbench/grid/plan-functions';
import { connectOffice } from '../../src/workbench/office-host/external';
import { OfficeHost } from '../../src/workbench/office-host/office-host';

/** What `bootOffice` gives: the globals of the real Office.js client and the host that answers it. */
export interface OfficeInNode {
  Office: typeof globalThis.Office;
  Excel: typeof globalThis.Excel;
  CustomFunctions: typeof globalThis.CustomFunctions;
  OfficeExtension: typeof globalThis.OfficeExtension;
  host: OfficeHost;
  grid: Grid;
  /** Takes the host away and ends the grid; call it after each test. */
  dispose(): Promise<void>;
}

export interface BootOptions {
  /** PLAN.* functions that the grid knows; they compute what `CustomFunctions.associate` gave before. */
  functions?: readonly FunctionDeclaration[];
  /** Bytes for `getFileAsync`. */
  file?: Uint8Array;
}

// Native formulas of a whole table take the grid a second or more, and several on a busy machine.
jest.setTimeout(60_000);

const CLIENT = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ORIGIN = 'https://localhost/dist/';
const PAGE = 'https://localhost/taskpane.html';

/**
 * Boots Microsoft's own unmodified client over a headless grid, in the realm of the test, so that arrays and errors are of
 * one kind. The client is loaded once a test file, as a browser loads it once a page; each call has a grid of its own.
 */
export async function bootOffice(options: BootOptions = {}): Promise<OfficeInNode> {
  const grid = createHeadlessGrid(options.functions);
  const host = new OfficeHost(grid);
  const { file } = options;
  if (file) host.fileWriter = () => Promise.resolve(file);
  // The client keeps what it was given first, so that first object hands every call to the newest host.
  const page = fakePage();
  connectOffice(page, host);
  current = page.external as External;
  for (const registration of registrations) current.RegisterEvent!(...registration);
  await loadClient();
  grid.connectFunctions(associated());
  return {
    Office: globalThis.Office,
    Excel: globalThis.Excel,
    CustomFunctions: globalThis.CustomFunctions,
    OfficeExtension: globalThis.OfficeExtension,
    host,
    grid,
    dispose: async () => {
      host.dispose();
      await grid.dispose();
    },
  };
}

/** What `CustomFunctions.associate` collected, by id. */
function associated(): Readonly<Record<string, unknown>> {
  return (globalThis.CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } })._association
    .mappings;
}

type External = Record<string, (...args: unknown[]) => unknown>;
let current: External = {};
// The client registers for events once; a new host must know of it, too.
const registrations: unknown[][] = [];
let loading: Promise<void> | null = null;

function forward(name: string, args: unknown[]): unknown {
  if (name === 'RegisterEvent') registrations.push([...args.slice(0, -1), () => undefined]);
  return current[name]?.(...args);
}

function fakePage(): { external: unknown } {
  return { external: null };
}

function loadClient(): Promise<void> {
  loading ??= (async () => {
    definePage();
    run('office.js');
    await globalThis.Office.onReady();
    // Enforces requirement sets: a member of a newer set fails here as it would in an old Excel.
    const common = globalThis.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    common.CommonUtility._doApiNotSupportedCheck = true;
  })();
  return loading;
}

/** Runs a script of the client as a page would: its top-level variables become globals. */
function run(file: string): void {
  const source = readFileSync(path.join(CLIENT, file), 'utf8');
  // eslint-disable-next-line no-eval -- the only way to run a classic script in the global scope of the test's own realm
  (0, eval)(`${source}\n//# sourceURL=${file}`);
}

/** Only as much of a page as the client looks at while it starts. */
function definePage(): void {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const element = () => ({ setAttribute: () => undefined, getAttribute: () => null, style: {} });
  const own = { src: `${ORIGIN}office.js` };
  const append = (script: { src: string; onload?: () => void; onerror?: (error: unknown) => void }): void => {
    setTimeout(() => {
      try {
        run(script.src.replace(ORIGIN, ''));
        script.onload?.();
      } catch (error) {
        script.onerror?.(error);
      }
    }, 0);
  };
  const head = { appendChild: append };
  const page = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: '',
    navigator: { userAgent: 'node', language: 'zh-CN' },
    location: { href: PAGE, search: '', hash: '', protocol: 'https:', host: 'localhost', pathname: '/taskpane.html' },
    history: {},
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    external: new Proxy(
      {},
      {
        get:
          (_, name: string) =>
          (...args: unknown[]) =>
            forward(name, args),
      },
    ),
    document: {
      URL: PAGE,
      readyState: 'complete',
      cookie: '',
      scripts: [own],
      currentScript: own,
      head,
      body: element(),
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: (tag: string) => (tag === 'script' ? [own] : [head]),
      addEventListener: () => undefined,
    },
  };
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
