import fc from 'fast-check';
import { attachedTables } from '../../../src/hosts/mail/attached-tables';
import { fromBase64 } from '../../../src/hosts/mail/base64';
import { isMail } from '../../../src/hosts/mail/is-mail';
import { MAIL_LIMITS } from '../../../src/hosts/mail/mail-limits';
import { readEml } from '../../../src/hosts/mail/read-eml';
import { UnreadableMail } from '../../../src/hosts/mail/unreadable-mail';
import { writeEml } from '../../../src/hosts/mail/write-eml';
import { inspectWithPython } from '../../support/python';

jest.setTimeout(60_000);

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const BYTES = Uint8Array.from({ length: 3000 }, (_, index) => (index * 89 + (index >> 8)) % 256);
const HEAD = 'From: 某 <a@example.cn>\r\nTo: b@example.cn\r\nDate: Sun, 08 Oct 2023 09:30:00 +0800\r\n';

/** A mail of parts, each its headers and its body. */
const mixed = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    utf8(`${HEAD}Content-Type: multipart/mixed;\r\n boundary="=_b"\r\n\r\nno part\r\n`),
    ...parts.flatMap((part) => [utf8('--=_b\r\n'), typeof part === 'string' ? utf8(part) : part, utf8('\r\n')]),
    utf8('--=_b--\r\nnor this'),
  ]);
const part = (headers: string, body: string | Uint8Array): Uint8Array =>
  Buffer.concat([utf8(`${headers}\r\n\r\n`), typeof body === 'string' ? utf8(body) : body]);
const SHEET = 'Content-Type: application/octet-stream';
const named = (name: string): string => `${SHEET}; name="${name}"`;

test('the workbook of a draft of our own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.stringMatching(/^[一-龥“”（）a-z0-9 _]{1,60}$/),
      async (bytes, name) => {
        const draft = { to: 'a@example.cn', subject: '报送', text: '见附件', html: '<p>见附件</p>' };
        const date = new Date('2023-10-08T01:30:00Z');
        const attachment = { name: `表${name}.xlsx`, bytes };
        const [file, ...others] = await readEml(writeEml({ ...draft, attachment, date }));
        expect(others).toEqual([]);
        expect(file).toMatchObject({ name: `表${name}.xlsx`, sentAt: '2023-10-08T01:30:00.000Z' });
        expect([...file!.bytes]).toEqual([...bytes]);
      },
    ),
    { numRuns: 50 },
  );
});

test('mails of Python: forwarded ones, names in every encoding, quoted-printable', async () => {
  const script = `
import base64, json
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
data = bytes((i * 89 + (i >> 8)) % 256 for i in range(3000))
inner = EmailMessage()
inner['From'] = 'c@example.cn'; inner['Date'] = 'Sat, 07 Oct 2023 08:00:00 +0800'; inner.set_content('转')
inner.add_attachment(data, maintype='application', subtype='octet-stream', filename='县表.xlsx')
outer = MIMEMultipart()
outer['From'] = 'a@example.cn'; outer['To'] = 'b@example.cn'; outer['Subject'] = '转发'; outer['Date'] = 'Sun, 08 Oct 2023 09:30:00 +0800'
one = MIMEApplication(data); one.add_header('Content-Disposition', 'attachment', filename=('gb18030', '', '福州市“十四五”㐀.xlsx')); outer.attach(one)
two = MIMEApplication(data); two.add_header('Content-Disposition', 'attachment; filename="=?gb2312?B?' + base64.b64encode('厦门市.xlsx'.encode('gbk')).decode() + '?="'); outer.attach(two)
three = MIMEApplication(b'', _encoder=lambda part: part.add_header('Content-Transfer-Encoding', 'quoted-printable')); three.set_payload('=\\n'.join(''.join('=%02X' % b for b in data[i:i + 25]) for i in range(0, 3000, 25))); three.add_header('Content-Disposition', 'attachment', filename='..\\\\..\\\\qp.xlsx'); outer.attach(three)
from email.mime.message import MIMEMessage
outer.attach(MIMEMessage(inner))
asfile = MIMEApplication(inner.as_bytes()); asfile.add_header('Content-Disposition', 'attachment', filename='fwd.eml'); outer.attach(asfile)
print(json.dumps(base64.b64encode(outer.as_bytes()).decode()))
`;
  const mail = fromBase64(utf8(inspectWithPython(new Uint8Array(), script) as string));
  const files = await readEml(mail);
  expect(files.map(({ name, sentAt }) => [name, sentAt])).toEqual([
    ['福州市“十四五”㐀.xlsx', '2023-10-08T01:30:00.000Z'],
    ['厦门市.xlsx', '2023-10-08T01:30:00.000Z'],
    ['qp.xlsx', '2023-10-08T01:30:00.000Z'],
    ['县表.xlsx', '2023-10-07T00:00:00.000Z'],
    ['县表.xlsx（第2个）', '2023-10-07T00:00:00.000Z'],
  ]);
  for (const { bytes } of files) expect([...bytes.subarray(0, 3000)]).toEqual([...BYTES]);
});

test.each<[string, Uint8Array, string, string]>([
  [
    'GBK without saying so',
    Buffer.concat([utf8(`${SHEET}; name="`), Buffer.from([0xb8, 0xa3, 0xd6, 0xdd]), utf8('.xlsx"\r\n\r\nx')]),
    '福州.xlsx',
    'x',
  ],
  ['UTF-8 without saying so', part(named('福州.xlsx'), 'x'), '福州.xlsx', 'x'],
  [
    'continued and encoded',
    part(`${SHEET};\r\n name*0*=utf-8''%E7%A6%8F;\r\n name*1*=%E5%B7%9E;\r\n name*2=.xlsx`, 'x'),
    '福州.xlsx',
    'x',
  ],
  ['a folder in the name', part(named('C:\\\\报送\\\\a/b.xlsx'), 'x'), 'b.xlsx', 'x'],
  ['marks that hide in the name', part(named('a\u202exslx.\u0007b.xlsx'), 'x'), 'axslx.b.xlsx', 'x'],
  ['no name', part(SHEET, 'x'), '未命名附件', 'x'],
  [
    'base64 with rubbish and padding in every line',
    part(`${named('a.xlsx')}\r\nContent-Transfer-Encoding: BASE64`, 'YQ==\r\n*&^YmM=\r\n!'),
    'a.xlsx',
    'abc',
  ],
  [
    'no encoding: every byte as it is',
    part(`${named('a.xlsx')}\r\nContent-Transfer-Encoding: binary`, 'a\r\n\rb\n'),
    'a.xlsx',
    'a\r\n\rb\n',
  ],
  ['an unknown encoding', part(`${named('a.xlsx')}\r\nContent-Transfer-Encoding: x-own`, 'a'), 'a.xlsx', 'a'],
])('an attachment: %s', async (_, attached, name, content) => {
  const [file] = await readEml(mixed(attached));
  expect(file!.name).toBe(name);
  expect(new TextDecoder().decode(file!.bytes)).toBe(content);
});

test.each<[string, Uint8Array, number]>([
  ['no parts', utf8(`${HEAD}\r\nhello`), 0],
  ['a body that is a workbook', Buffer.concat([utf8(HEAD), part(named('a.xlsx'), 'x')]), 1],
  [
    'texts of the mail, however odd',
    mixed(part('Content-Type: text/html', '<a href="'.repeat(99_999)), part('', '--=_b is no boundary'), 'x'),
    0,
  ],
  ['a last boundary that is missing', mixed(part(named('a.xlsx'), 'x')).subarray(0, -18), 1],
  [
    'a boundary that is not told',
    utf8(`${HEAD}Content-Type: multipart/mixed\r\n\r\n--b\r\n${named('a.xlsx')}\r\n\r\nx`),
    0,
  ],
  [
    'blank lines and a mark before the headers',
    Buffer.concat([utf8('\uFEFF\r\n\r\n'), mixed(part(named('a.xlsx'), 'x'))]),
    1,
  ],
  [
    'lines that end in LF',
    utf8(new TextDecoder().decode(mixed(part(named('a.xlsx'), 'x'))).replaceAll('\r\n', '\n')),
    1,
  ],
  ['headers cut off', utf8('From: a'), 0],
  ['a date that is none', Buffer.concat([utf8('Date: 10月8日\r\n'), part(named('a.xlsx'), 'x')]), 1],
  [
    'a line of ten million characters',
    mixed(part('Content-Type: text/plain', 'x'.repeat(10 << 20)), part(named('a.xlsx'), 'x')),
    1,
  ],
])('mails with %s are read', async (_, mail, count) => {
  expect(await readEml(mail)).toHaveLength(count);
});

const nested = (levels: number): Uint8Array => {
  let inner = 'x';
  for (let i = 0; i < levels; i++)
    inner = `Content-Type: multipart/mixed; boundary=b${String(i)}\r\n\r\n--b${String(i)}\r\n${inner}\r\n--b${String(i)}--\r\n`;
  return utf8(HEAD + inner);
};
const forwarded = (levels: number): Uint8Array => {
  let inner = mixed(part(named('a.xlsx'), 'x'));
  for (let i = 0; i < levels; i++)
    inner = mixed(
      part('Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64', Buffer.from(inner).toString('base64')),
    );
  return inner;
};

test.each<[string, Uint8Array, RegExp]>([
  ['thousands of attachments', mixed(...Array<Uint8Array>(1500).fill(part(named('a.xlsx'), 'x'))), /超过 500 个/],
  ['tens of thousands of parts', mixed(...Array<string>(20_000).fill('')), /结构异常/],
  ['parts within parts', nested(1000), /结构异常/],
  ['mails within mails', forwarded(7), /超过 5 层/],
  ['millions of lines', utf8(`${HEAD}\r\n${'\n'.repeat(MAIL_LIMITS.lines)}`), /结构异常/],
  ['a megabyte of headers', utf8(`${HEAD}X: ${'y'.repeat(1 << 20)}`), /结构异常/],
])('%s are refused at once', async (_, mail, message) => {
  const begun = performance.now();
  const error = await readEml(mail).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableMail);
  expect((error as Error).message).toMatch(message);
  expect(performance.now() - begun).toBeLessThan(3000);
});

test('five forwards are read, and a mail above the size is refused', async () => {
  expect((await readEml(forwarded(5))).map(({ name }) => name)).toEqual(['a.xlsx']);
  await expect(readEml(mixed('x'), { bytes: 10 })).rejects.toThrow('超出可读取的大小');
});

test('whatever is in a mail, it is read or refused as a mail', async () => {
  const pieces = fc.constantFrom(
    '--=_b',
    '--=_b--',
    '\r\n',
    '\n',
    HEAD,
    named('a.xlsx'),
    'Content-Type: multipart/mixed; boundary="=_b"',
    'Content-Transfer-Encoding: base64',
    'Content-Type: message/rfc822',
    '=?gbk?B?',
    '"',
    ';',
    '%',
    "name*0*=x''%",
    'QUJD',
    '\0',
    '福',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (texts) => {
      const files = await readEml(utf8(texts.join(''))).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UnreadableMail);
        return [];
      });
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    }),
    { numRuns: 300 },
  );
});

test('base64 gives back every byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const lines = Buffer.from(bytes)
        .toString('base64')
        .replace(/.{1,76}/g, '$&\r\n');
      expect([...fromBase64(utf8(lines))]).toEqual([...bytes]);
    }),
  );
});

test.each<[string, boolean, Uint8Array, string]>([
  ['headers of a mail', true, utf8(`${HEAD}\r\nx`), 'x'],
  ['a mail by its name', true, utf8('broken'), '邮件.EML'],
  ['a workbook named .eml', false, utf8('PK\u0003\u0004x'), 'a.eml'],
  ['a container named .eml', false, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.eml'],
  ['a list', false, utf8('代码,数值\n'), 'a.xlsx'],
  ['a web archive', false, utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), 'a.xlsx'],
  ['nothing', false, new Uint8Array(), 'a.eml'],
])('%s: a mail is %s', (_, expected, bytes, name) => {
  expect(isMail(bytes, name)).toBe(expected);
});

test('tables are found by name, type and content; letters and pictures are passed over', () => {
  const file = (name: string, type = 'application/octet-stream', bytes: Uint8Array = new Uint8Array()) => ({
    name,
    type,
    bytes,
    sentAt: null,
  });
  const book = utf8(`PK\u0003\u0004${'x'.repeat(50)}xl/workbook.xmlPK`);
  const tables = [
    file('a.XLSX'),
    file('a.et'),
    file('a.rar'),
    file('未命名附件', 'application/vnd.ms-excel'),
    file('报表.dat', 'application/octet-stream', book),
    file('winmail.dat'),
    file('x.bin', 'application/ms-tnef'),
  ];
  const others = [
    file('a.docx', 'application/octet-stream', utf8('PK\u0003\u0004word/document.xml')),
    file('a.png', 'image/png'),
    file('说明.txt'),
  ];
  expect(attachedTables([...tables, ...others])).toEqual(tables);
  expect(() => attachedTables(Array(101).fill(file('a.xlsx')))).toThrow('超过 100 个表格');
});
