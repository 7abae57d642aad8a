import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../support/hostile';
import { plan } from '../support/plan-command';

const FILES: Readonly<Record<string, string>> = {
  nothing: '文件是空的，没有任何内容；请重新保存或重新下载后再试。',
  'an encrypted workbook': '文件已加密，无法读取；请先在 Excel 或 WPS 中取消打开密码，再保存为 .xlsx。',
  'an .xls or .et file': '这是 .xls 或 .et 旧格式文件；请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  'an .ods file': '这是 .ods 格式文件；请打开后另存为 .xlsx。',
  'a web page named .xlsx': '这是网页或 XML 文本，只是用了表格文件的扩展名；请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  'a bomb that says its size': '文件的内部结构异常，为安全起见没有读取；请在 Excel 或 WPS 中打开后另存为新的 .xlsx。',
  '4001 entries': '文件超出可读取的大小；请删去无关的工作表、空白行列或图片后再试。',
};

test.each(['check', 'verify'])('plan %s names each hostile file with its sentence, and exits 2', (command) => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const names = Object.keys(FILES).map((name, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), HOSTILE_FILES.find((file) => file.name === name)!.make());
      return join(folder, `${index}.xlsx`);
    });
    const { code, stderr } = plan([command, ...names]);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toEqual(
      Object.values(FILES).map((sentence, index) => `${index}.xlsx：${sentence}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
