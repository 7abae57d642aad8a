/**
 * Proves every fact in seeds/ against the texts of the plans: each title, head, name, unit, attribute and printed cell
 * must stand on the line it claims, in its order, and no row of a table may be left out.
 *
 *   node scripts/prove-seeds.mjs [--texts DIR] [--seeds DIR]
 *
 * Blanks and full-width forms are folded. Without the texts only what the files say about each other is checked.
 * Exit 0: proved (or no texts) · 1: something does not stand where it should.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CELLS, provePassage } from './prove-seeds/passage.mjs';
import { fold, Text } from './prove-seeds/text.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : resolve(process.argv[at + 1] ?? '');
};
const seedsDir = option('--seeds', join(project, 'seeds'));
const textsDir = option('--texts', join(project, '..', 'shared', 'seeds'));

/** The longest run of plan prose that may stand in a seed outside names, titles and prints. */
const LONGEST_RUN = 25;
const QUOTING_KEYS = new Set([
  'name',
  'title',
  'printed',
  'shortName',
  'nature',
  'builder',
  'term',
  'terms',
  '$schema',
]);
/** Boxes that print a table of indicators; the others are prose, works, or the running text. */
const TABLES = new Set(['indicators', 'outcomes', undefined]);

const problems = [];
let proved = 0;
const check = (holds, where, message) => {
  proved += 1;
  if (!holds) problems.push(`${where}：${message}`);
};

const read = (plan, file) => JSON.parse(readFileSync(join(seedsDir, plan, `${file}.json`), 'utf8'));
const plans = readdirSync(seedsDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const texts = new Map();
const missing = new Set();

for (const id of plans) {
  const plan = read(id, 'plan');
  const { boxes } = read(id, 'boxes');
  const { indicators } = read(id, 'indicators');
  checkFiles(id, plan, boxes, indicators);
  const path = join(textsDir, plan.source.text);
  if (!existsSync(path)) {
    missing.add(plan.source.text);
    continue;
  }
  if (!texts.has(path)) texts.set(path, new Text(path));
  const text = texts.get(path);
  provePlan(id, plan, text);
  for (const box of boxes) if (!box.sameAs) proveBox(`${id}/boxes.json ${box.id}`, box, text);
  for (const box of boxes) {
    if (!box.available) continue;
    const rows = indicators.filter((indicator) => indicator.box === box.id);
    if (TABLES.has(box.kind)) proveTable(id, box, rows, text);
    else provePassage(id, box, rows, indicators, text, check);
  }
  for (const indicator of indicators) proveNotes(`${id}/indicators.json ${indicator.code}`, indicator, text);
  for (const [file, content] of Object.entries({ plan, boxes, indicators }))
    proveNoProse(`${id}/${file}.json`, content, text, '');
}

if (existsSync(join(seedsDir, 'ledger.json')))
  proveLedger('ledger.json', JSON.parse(readFileSync(join(seedsDir, 'ledger.json'), 'utf8')));

/** What continues what: rows stand on the lines given, what a note quotes or counts stands on its lines. */
function proveLedger(where, ledger) {
  const rows = new Map(plans.flatMap((id) => read(id, 'indicators').indicators.map((row) => [row.code, row])));
  const sections = new Set([...rows.values()].map((row) => row.section));
  const textOf = (id) => texts.get(join(textsDir, read(id, 'plan').source.text));
  for (const { from, to, lines } of ledger.links)
    [from, to].forEach((code, at) =>
      check(rows.get(code)?.line === lines[at], `${where} ${from} ${to}`, `${code}不在第${lines[at]}行`),
    );
  for (const { name, sections: named } of ledger.themes)
    for (const section of named) check(sections.has(section), `${where} ${name}`, `没有印作“${section}”的分组`);
  const { period, printedIn } = ledger.earlier;
  const heads = read(printedIn, 'boxes').boxes.map((box) => box.columnHeads?.previousTarget ?? '');
  check(
    heads.some((head) => head.includes(period)),
    `${where} ${period}`,
    `${printedIn}没有印着${period}的目标列`,
  );
  for (const { code, text: note, lines } of ledger.notes) {
    const places = Object.entries(lines).flatMap(([id, at]) => at.map((line) => ({ text: textOf(id), line })));
    if (places.some(({ text }) => !text)) continue;
    for (const piece of piecesOf(note.replace(/“十[一二三四]五”/gu, '')))
      check(
        places.some(({ text, line }) => text.cells(line).includes(fold(piece)) || text.holdsFigure(line, piece)),
        `${where} ${code}`,
        `所注的行上没有说明中的“${piece}”`,
      );
  }
  for (const text of texts.values()) proveNoProse(where, ledger, text, '');
}

/** What a sentence of ours quotes, and the numbers in it. */
function piecesOf(sentence) {
  const quotes = [...sentence.matchAll(/“([^”]+)”/gu)].map((match) => match[1]);
  return [...quotes, ...(sentence.replace(/“[^”]+”|专栏\d+|第[\d、]+[行项]/gu, '').match(/\d+(?:\.\d+)?/gu) ?? [])];
}

/** What the three files of a plan say about each other. */
function checkFiles(id, plan, boxes, indicators) {
  check(plan.id === id, `${id}/plan.json`, `编号“${plan.id}”与目录名不同`);
  const codes = new Set(boxes.flatMap((box) => (box.projects ?? []).map((project) => project.code)));
  check(
    codes.size === boxes.reduce((count, box) => count + (box.projects?.length ?? 0), 0),
    `${id}/boxes.json`,
    '项目代码重复',
  );
  let last = { box: null, line: 0 };
  for (const indicator of indicators) {
    const where = `${id}/indicators.json ${indicator.code}`;
    check(!codes.has(indicator.code), where, '代码重复');
    codes.add(indicator.code);
    check(
      boxes.some((box) => box.id === indicator.box && box.available),
      where,
      `专栏“${indicator.box}”不在 boxes.json 或不可用`,
    );
    check(!indicator.parent || codes.has(indicator.parent), where, `上级“${indicator.parent}”不在前面`);
    const table = TABLES.has(boxes.find((box) => box.id === indicator.box)?.kind);
    for (const code of [indicator.project, indicator.share?.numerator, indicator.share?.denominator])
      check(!code || codes.has(code) || indicators.some((other) => other.code === code), where, `没有“${code}”`);
    const after =
      last.box === indicator.box ? last.line : (boxes.find((box) => box.id === indicator.box)?.columnHeads?.line ?? 0);
    check(!table || indicator.line > after, where, `行号${indicator.line}不在前一行${after}之后`);
    last = indicator;
  }
}

function provePlan(id, plan, text) {
  const where = `${id}/plan.json`;
  const { title, line, yearLines } = plan.source;
  check(text.holds(line, title), where, `第${line}行没有标题“${title}”`);
  for (const key of ['startYear', 'endYear', 'baseYear']) {
    const printed = yearLines.some((at) => text.holdsFigure(at, String(plan[key])));
    // The outcome table of a past plan prints only its base year and its last year.
    const follows = key === 'startYear' && plan.startYear === plan.baseYear + 1;
    check(printed || follows, where, `第${yearLines.join('、')}行没有年份${plan[key]}`);
  }
}

function proveBox(where, box, text) {
  if (box.line == null) return;
  check(box.number === box.id || text.holds(box.line, box.number), where, `第${box.line}行没有“${box.number}”`);
  check(text.runsOver(box.line, box.title), where, `第${box.line}行没有标题“${box.title}”`);
  const { line, ...heads } = box.columnHeads ?? {};
  for (const head of Object.values(heads))
    check(text.cells(line).includes(fold(head)), where, `第${line}行没有列标题“${head}”`);
  for (const note of box.footnotes ?? [])
    check(text.holds(note.line, note.printed), where, `第${note.line}行没有脚注“${note.printed}”`);
}

/** Every row of the printed table, cell by cell and in order; every printed row is in the seeds. */
function proveTable(id, box, rows, text) {
  const where = `${id}/indicators.json 专栏${box.id}`;
  const lines = new Map(rows.map((row) => [row.line, row]));
  const heading = fold(text.raw[box.columnHeads.line - 1] ?? '');
  let section = null;
  for (let line = box.columnHeads.line + 1; line <= Math.max(...lines.keys()); line += 1) {
    const row = lines.get(line);
    if (row) proveRow(`${id}/indicators.json ${row.code}`, row, section, text);
    else if (text.cells(line).length === 1) section = text.at(line);
    else check(text.at(line) === '' || text.at(line) === heading, where, `第${line}行的指标没有收入`);
  }
}

function proveRow(where, row, section, text) {
  const line = `第${row.line}行`;
  const [stub, ...cells] = text.cells(row.line);
  const parts = /^(\d*)[.、]?(其中:)?(.*?)(?:\(([^()]*)\))?$/u.exec(stub) ?? [];
  check((parts[1] ?? '') === row.no, where, `${line}的序号是“${parts[1]}”，不是“${row.no}”`);
  check(parts[3] === fold(row.name), where, `${line}的名称是“${parts[3]}”，不是“${row.name}”`);
  check(!parts[2] || row.parent != null, where, `${line}印有“其中”，没有填写上级指标`);
  check(fold(row.section ?? '') === (section ?? ''), where, `${line}的分组是“${section}”，不是“${row.section}”`);
  const stated = CELLS.filter((key) => row[key]).map((key) => row[key]);
  const printed = [...stated.map((cell) => cell.printed), ...(row.attribute ? [row.attribute] : [])].map(fold);
  check(
    printed.join('\t') === cells.join('\t'),
    where,
    `${line}印的是“${cells.join(' | ')}”，不是“${printed.join(' | ')}”`,
  );
  const unit = fold(row.unit);
  const inCells = stated.every(({ printed: cell }) => fold(cell).includes(unit) || !/\d/u.test(cell));
  check(parts[4] === undefined ? inCells : parts[4] === unit, where, `${line}的计量单位不是“${row.unit}”`);
  for (const cell of stated)
    check(cell.line === undefined || cell.line === row.line, where, `格的行号${cell.line}与${line}不同`);
}

/** Targets of the running text, and what a remark quotes or counts. */
function proveNotes(where, indicator, text) {
  for (const { printed, line } of indicator.otherTargets ?? [])
    check(text.holdsFigure(line, printed), where, `第${line}行没有“${printed}”`);
  for (const { text: remark, lines } of indicator.remarks ?? []) {
    for (const piece of piecesOf(remark))
      check(
        lines.some((line) => text.holdsFigure(line, piece)),
        where,
        `第${lines.join('、')}行没有说明中的“${piece}”`,
      );
  }
}

/** Facts may be carried, prose may not: no long run of the text outside names, titles and prints. */
function proveNoProse(where, value, text, key) {
  if (typeof value === 'string' && !QUOTING_KEYS.has(key)) {
    const folded = fold(value);
    for (let at = 0; at + LONGEST_RUN < folded.length; at += 1) {
      const run = folded.slice(at, at + LONGEST_RUN + 1);
      check(!text.whole.includes(run), where, `“${run}”照抄了原文，超过${LONGEST_RUN}字`);
    }
  } else if (value !== null && typeof value === 'object') {
    for (const [inner, item] of Object.entries(value))
      proveNoProse(where, item, text, Array.isArray(value) ? key : inner);
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`seeds 有 ${problems.length} 处与原文或彼此不符，请逐处更正。`);
  process.exit(1);
}
if (missing.size > 0)
  console.log(
    `没有规划文本 ${[...missing].join('、')}，只核对了文件之间是否一致（${proved}项）；用 --texts 目录 指明文本所在处即可逐行核对。`,
  );
else console.log(`seeds 的 ${proved} 项事实都在原文所注的行上。`);
