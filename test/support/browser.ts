import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import sirv from 'sirv';

const DIST = join(__dirname, '../../dist');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium; tests never download one. */
function findChromium(): string {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  if (!found)
    throw new Error('No Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.');
  return found;
}

/** Serves dist/ on a free port of this machine. */
async function serveDist(): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is missing: run "npm run build" first.');
  const serve = sirv(DIST, { dev: true });
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The workbench in a real browser, ready to be used. */
export interface Workbench {
  browser: Browser;
  page: Page;
  /** The task pane. */
  pane: FrameLocator;
  url: string;
  /** Console errors, failed requests and refused policies since the page was opened. */
  problems: string[];
  /** Milliseconds that starting the browser took, which are not the page's. */
  launchMs: number;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  forcedColors?: boolean;
}

/** Opens the workbench and waits until grid and pane can be used. Any request to elsewhere is a problem. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const start = performance.now();
  const server = await serveDist();
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.scheme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const launchMs = performance.now() - start;
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && /^https?:/.test(request.url()))
      problems.push(`request to ${request.url()}`);
  });
  await page.goto(server.url);
  await page.locator('#cover').waitFor({ state: 'hidden', timeout: 60_000 });
  const pane = page.frameLocator('#pane');
  // Where there is no room for both, the pane is called up.
  const toggle = page.locator('#pane-toggle');
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
  await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
  return {
    browser,
    page,
    pane,
    url: server.url,
    problems,
    launchMs,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
