/**
 * `npm test`: every test, the browser ones included. Finds Chromium, LibreOffice, openpyxl and Chinese fonts, installs
 * what is missing where the system's package manager allows, or says in one line what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const anyWorks = (list, args) => list.some((command) => works(command, args));

const NEEDS = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    found: () =>
      [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(
        (path) => path && existsSync(path),
      ),
  },
  {
    name: 'LibreOffice Calc',
    packages: ['libreoffice-calc-nogui'],
    found: () => anyWorks(['soffice', 'libreoffice'], ['--version']),
  },
  {
    name: 'openpyxl',
    packages: ['python3', 'python3-openpyxl'],
    found: () => anyWorks([process.env.PYTHON ?? 'python3', '/usr/bin/python3'], ['-c', 'import openpyxl']),
  },
  {
    name: 'Noto Sans CJK',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    found: () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim().length > 0,
  },
];

function install(packages) {
  if (!works('apt-get', ['--version'])) return false;
  const admin = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...admin, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const missing = NEEDS.filter((need) => !need.found());
if (missing.length > 0) {
  const packages = missing.flatMap((need) => need.packages);
  console.log(`Installing for the tests: ${packages.join(' ')}`);
  if (!install(packages) || missing.some((need) => !need.found())) {
    console.error(
      `The tests need ${missing.map((need) => need.name).join(', ')}. Install them, on Debian: apt-get install ${packages.join(' ')}`,
    );
    process.exit(1);
  }
}

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};
run('npm', ['run', 'build', '--silent']);
run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)]);
