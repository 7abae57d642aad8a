import fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { MailDraft } from '../../../src/app/ports/file-tools';
import { writeEml } from '../../../src/hosts/mail/write-eml';
import { inspectWithPython } from '../../support/python';

jest.setTimeout(60_000);

/** Every byte, in no order: what base64 must carry. */
const BYTES = Uint8Array.from({ length: 3000 }, (_, index) => (index * 89 + (index >> 8)) % 256);
const DRAFT: MailDraft = {
  to: '规划财务处 <ghc@example.cn>, "陈, 某" <chen@example.cn>, li@example.cn',
  subject: '〔规划指标报送〕福州市 2023年9月 福建“十四五” 专栏2 人力资源和社会保障事业发展主要指标（其中：省本级）',
  text: '现报送，见附件。\n\n1　城镇新增就业  万人  [250]\n.\nFrom 省厅\n' + '长'.repeat(400),
  html: `<p>现报送 &amp; 见附件。</p>${'<td>指标</td>'.repeat(300)}`,
  attachment: { name: '福州市_2023年9月_福建“十四五”_专栏2_主要指标.xlsx', bytes: BYTES },
  date: new Date('2023-10-08T01:30:00Z'),
};

/** What Python's parser reads, each part with its content. */
const READ = `
import sys, json, email, email.policy, base64
with open(sys.argv[1], 'rb') as file: m = email.message_from_binary_file(file, policy=email.policy.default)
parts = [p for p in m.walk() if not p.is_multipart()]
print(json.dumps({
  'subject': m['subject'], 'to': [[a.display_name, a.addr_spec] for a in m['to'].addresses], 'unsent': m['x-unsent'],
  'from': m['from'], 'date': m['date'].datetime.isoformat(), 'keys': sorted(k.lower() for k in m.keys()),
  'defects': [str(d) for p in m.walk() for d in p.defects],
  'parts': [{'type': p.get_content_type(), 'name': p.get_filename(), 'typeName': p.get_param('name'),
    'disposition': p.get_content_disposition(),
    'content': base64.b64encode(p.get_payload(decode=True)).decode() if p.get_content_maintype() == 'application' else p.get_content()} for p in parts],
}))
`;

const lines = (text: string): string => text.replace(/\r\n/g, '\n').trimEnd();
const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const headOf = (bytes: Uint8Array): string => asText(bytes).split('\r\n\r\n')[0]!;

test('Python reads the draft as it was written', () => {
  const seen = inspectWithPython(writeEml(DRAFT), READ) as {
    subject: string;
    to: unknown;
    parts: { type: string; name: string | null; disposition: string | null; content: string }[];
  };
  expect(seen).toMatchObject({
    subject: DRAFT.subject,
    to: [
      ['规划财务处', 'ghc@example.cn'],
      ['陈, 某', 'chen@example.cn'],
      ['', 'li@example.cn'],
    ],
    unsent: '1',
    from: null,
    date: '2023-10-08T01:30:00+00:00',
    defects: [],
  });
  const [text, html, workbook] = seen.parts;
  expect([text!.type, html!.type]).toEqual(['text/plain', 'text/html']);
  expect(lines(text!.content)).toBe(lines(DRAFT.text));
  expect(lines(html!.content)).toBe(lines(DRAFT.html));
  expect(workbook).toMatchObject({
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: DRAFT.attachment.name,
    disposition: 'attachment',
  });
  expect(Buffer.compare(Buffer.from(workbook!.content, 'base64'), BYTES)).toBe(0);
});

test('so does another parser', async () => {
  const mail = await PostalMime.parse(writeEml(DRAFT));
  expect(mail.subject).toBe(DRAFT.subject);
  expect(mail.to).toMatchObject([
    { name: '规划财务处', address: 'ghc@example.cn' },
    { name: '陈, 某', address: 'chen@example.cn' },
    { name: '', address: 'li@example.cn' },
  ]);
  expect(lines(mail.text ?? '')).toBe(lines(DRAFT.text));
  expect(lines(mail.html ?? '')).toBe(lines(DRAFT.html));
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  const [workbook] = mail.attachments;
  expect(workbook?.filename).toBe(DRAFT.attachment.name);
  expect(Buffer.compare(Buffer.from(workbook!.content as ArrayBuffer), BYTES)).toBe(0);
});

/** Text as people paste it: Chinese, emoji, quotes, percent signs, encoded words, line breaks and control characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '福州',
        '“十四五”',
        'a b',
        '"',
        '\\',
        ';',
        ',',
        '<',
        '>',
        '@',
        '%',
        "'",
        '*',
        '=?utf-8?B?5Lit?=',
        '\r\n',
        '\n',
        'Bcc: x@y.z',
        '\u0000',
        '😀',
        '\ud800',
        '　',
        '長い',
        '=',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

/** What a header can carry of a text: one line, no control characters, no halves of characters, nothing that looks encoded. */
const carried = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('utf8')
    // eslint-disable-next-line no-control-regex -- these are what a header must not carry
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replaceAll('=?', '= ?')
    .replace(/\s+/gu, ' ')
    .trim();

test('no subject, name or file name breaks the mail or adds a header', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (subject, name, file) => {
      const draft = {
        ...DRAFT,
        subject,
        to: `"${name.replace(/["\\]/g, '')}" <a@example.cn>`,
        attachment: { name: `${file}.xlsx`, bytes: BYTES.subarray(0, 50) },
      };
      const bytes = writeEml(draft);
      const text = asText(bytes);
      // eslint-disable-next-line no-control-regex -- all of a mail is ASCII
      expect(text).toMatch(/^[\x00-\x7f]*$/);
      for (const line of text.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(998);
        expect(line).not.toMatch(/[\r\n]/);
      }
      for (const [word] of headOf(bytes).matchAll(/=\?utf-8\?[BQ]\?[^?]*\?=/gi))
        expect(word.length).toBeLessThanOrEqual(75);
      const keys = headOf(bytes)
        .split('\r\n')
        .filter((line) => !/^\s/.test(line))
        .map((line) => line.split(':')[0]!.toLowerCase());
      expect(keys.filter((key) => key !== 'subject' && key !== 'to').sort()).toEqual(
        ['content-type', 'date', 'message-id', 'mime-version', 'x-unsent'].sort(),
      );
      const mail = await PostalMime.parse(bytes);
      expect(carried(mail.subject ?? '')).toBe(carried(subject));
      expect(mail.attachments).toHaveLength(1);
      expect(carried(mail.attachments[0]!.filename ?? '')).toBe(carried(`${file}.xlsx`));
      expect(mail.to).toHaveLength(1);
      expect(mail.to![0]!.address).toBe('a@example.cn');
      expect(carried(mail.to![0]!.name)).toBe(carried(name.replace(/["\\]/g, '')));
    }),
    { numRuns: 100, seed: Number(process.env['MAIL_SEED'] ?? 1) },
  );
});
