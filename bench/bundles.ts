import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './measure-time';

const dist = join(__dirname, '../dist');

function gzip(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1000;
}

/** What Excel downloads, gzipped: the whole pane (with runtime and functions), and the functions alone. */
export function benchBundles(): Line[] {
  if (!existsSync(join(dist, 'taskpane.js'))) throw new Error('dist/ is missing: run "npm run build" first.');
  const functions = gzip(['runtime.js', 'functions.js']);
  const pane = gzip(
    ['runtime.js', 'functions.js', 'taskpane.js', 'taskpane.css'].filter((file) => existsSync(join(dist, file))),
  );
  return [
    { name: 'task pane bundle, gzip', figure: `${pane.toFixed(0)} kB`, limit: '< 250 kB', ok: pane < 250 },
    { name: 'functions bundle, gzip', figure: `${functions.toFixed(0)} kB`, limit: '< 60 kB', ok: functions < 60 },
  ];
}
