/** `npm start`: builds what is out of date and serves the workbench at http://localhost:3000/. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import sirv from 'sirv';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const port = Number(process.env.PORT ?? 3000);

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}: exit ${code}`)),
    );
  });
}

/** Opens the person's browser; a machine without one just prints the address. */
function open(url) {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const built = join(dist, 'index.html');
const sources = ['src', 'seeds', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'].map((name) =>
  newest(join(root, name)),
);
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources)) {
  console.log('正在构建（首次约一分钟）… / Building, about a minute the first time…');
  await run('npm', ['run', 'build', '--silent']);
}

const serve = sirv(dist, { dev: true, etag: true });
const server = createServer((request, response) => {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  serve(request, response, () => {
    response.statusCode = 404;
    response.end('没有这个页面');
  });
});
server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用：请关闭占用它的程序，或用 PORT=3001 npm start 换一个端口。`
      : String(error),
  );
  process.exit(1);
});
server.listen(port, 'localhost', () => {
  const url = `http://localhost:${port}/`;
  console.log(`工作台已就绪：${url}（按 Ctrl+C 结束） / The workbench is ready.`);
  open(url);
});
