import { fold } from './text.mjs';

export const CELLS = ['previousTarget', 'baseline', 'target', 'outcome'];
/** Ordinal of a project at the start of its line: 01, 一、, （三）. */
const ORDINAL = /^(?:\d\d(?=\D)|[一二三四五六七八九十]+(?=、)|\([一二三四五六七八九十]+\))/u;

/** A box without a table: each row by the words and figures of its line, its projects, and no figure left out. */
export function provePassage(id, box, rows, all, text, check) {
  const where = `${id}/boxes.json ${box.id}`;
  for (const row of rows) {
    const at = `${id}/indicators.json ${row.code}`;
    const owner = box.kind === 'dimensions' ? all.find(({ code }) => code === row.sameEntryAs) : null;
    if (owner) check(owner.name === row.name, at, `名称不是“${owner.name}”`);
    proveNamedRow(at, owner ? { ...row, terms: [] } : row, text, check);
  }
  const lines = box.lines ?? (box.line == null ? [] : text.linesOf(box.line));
  if (box.years)
    check(
      lines.some((line) => text.holdsFigure(line, String(box.years.first))),
      where,
      `第${lines[0]}行起没有年份${box.years.first}`,
    );
  if (box.kind === 'works') proveProjects(`${id}/boxes.json`, box.projects ?? [], lines, text, check);
  if (box.kind !== 'works' && box.kind !== 'text-targets') return;
  const numbered = (line) =>
    text
      .at(line)
      .replace(line === box.line ? fold(box.number) : ORDINAL, '')
      .replace(/续表\d/gu, '');
  const carried = carriedOn(box, rows, all);
  for (const line of lines)
    for (const number of numbered(line).match(/\d+(?:\.\d+)?/gu) ?? [])
      check(carried.get(line)?.includes(number), where, `第${line}行的“${number}”没有收入`);
}

/** The numbers that the seeds carry, by the line they claim. */
function carriedOn(box, rows, all) {
  const carried = new Map();
  const carry = (line, ...texts) => {
    const numbers = texts.flatMap((piece) => fold(piece ?? '').match(/\d+(?:\.\d+)?/gu) ?? []);
    carried.set(line, [...(carried.get(line) ?? []), ...numbers]);
  };
  for (const row of all) {
    for (const cell of [...CELLS.map((key) => row[key]), ...(row.otherTargets ?? [])])
      if (cell) carry(cell.line ?? row.line, cell.printed);
    for (const { text: remark, lines } of row.remarks ?? []) for (const line of lines) carry(line, remark);
  }
  for (const { line, name, content, term } of box.projects ?? []) carry(line, name, content, withoutDashes(term ?? ''));
  for (const row of rows) carry(row.line, row.name);
  return carried;
}

function withoutDashes(term) {
  return term.replace(/[—–~-]/gu, '');
}

/** The name of a row stands on its line, or else the words it was made from. */
function proveNamedRow(where, row, text, check) {
  const line = `第${row.line}行`;
  for (const word of [...(row.terms ?? [row.name]), ...(row.section ? [row.section] : [])])
    check(text.runsOver(row.line, word), where, `${line}没有“${word}”`);
  check(row.no === '' || text.at(row.line).startsWith(fold(row.no)), where, `${line}的序号不是“${row.no}”`);
  for (const key of CELLS) {
    const cell = row[key];
    if (!cell) continue;
    const at = cell.line ?? row.line;
    const stands = text.holdsFigure(at, cell.printed) || (!/\d/u.test(cell.printed) && text.runsOver(at, cell.printed));
    check(stands, where, `第${at}行没有“${cell.printed}”`);
  }
}

/** Projects by their line, ordinal and name in printed order; what a table prints behind them; none left out. */
function proveProjects(where, projects, lines, text, check) {
  let last = { line: 0, at: -1 };
  for (const { code, no, name, nature, builder, term, line } of projects) {
    const place = `${where} ${code}`;
    const printed = text.at(line);
    check(lines.includes(line), place, `第${line}行不在本专栏内`);
    check(printed.startsWith(fold(no)), place, `第${line}行的序号不是“${no}”`);
    check(text.holds(line, name), place, `第${line}行没有“${name}”`);
    const at = printed.indexOf(fold(name));
    check(line > last.line || (line === last.line && at > last.at), place, `第${line}行的“${name}”不在前一项之后`);
    last = { line, at };
    const behind = [nature, builder, term && withoutDashes(term)].map((cell) => fold(cell ?? '')).join('');
    const ends = nature || builder ? printed.endsWith(behind) : text.runsOver(line, behind);
    check(ends, place, `第${line}行的性质、单位、年限不是“${behind}”`);
  }
  const ordinals = lines.filter((line) => ORDINAL.test(text.at(line)));
  for (const line of ordinals)
    check(
      projects.some((project) => project.line === line),
      where,
      `第${line}行的项目没有收入`,
    );
}
