import { BUILT_IN } from '../../catalogues/built-in';
import { ownPlanId } from '../../core/catalogue/own-codes';
import { draftRows, type RowEdit } from '../../core/catalogue/own-draft';
import { ownPlanSource, type OwnPlanFacts, type PlanSource } from '../../core/catalogue/own-plan';
import { loadCatalogue } from '../../core/catalogue/load';
import type { Figure } from '../../core/model/figure';
import { halfWidth } from '../../core/notation/half-width';
import { readBack } from '../../core/notation/read-back';
import { readTableText } from '../../core/notation/table/read-table';
import type { TableIndicator, TableReading, Years } from '../../core/notation/table/table';
import { CommandError } from '../command-error';
import { readBytes, writeWhole } from '../files';
import { readUnitNames } from '../merge/units-file';
import { print, printJson, say } from '../output';
import { decodeText } from '../text';

interface ImportOptions {
  json?: boolean;
  output?: string;
  name?: string;
  id?: string;
  region?: string;
  years?: string;
  units?: string;
}

/** 2021-2025, 2021—2025年. */
function yearsOf(text: string | undefined): Years | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4})年?[-—–~至](\d{4})年?$/.exec(halfWidth(text.trim()));
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || end < start || end - start > 19)
    throw new CommandError(`规划期“${text}”不对，应为起止年份，例如 --years 2021-2025，最长20年。`);
  return { start, end };
}

/** The JSON of `plan import`: an indicator by the names of the contract, then what else was read. */
function indicatorJson(indicator: TableIndicator): object {
  const { no, name, unit, section, parent, attribute, baseline, target, columns, ...more } = indicator;
  return { no, name, unit, section, parent, attribute, baseline, target, columns, ...more };
}

function readingJson(reading: TableReading): object {
  const { indicators, footnotes, title, years, baseYear, captionUnit, doubts, unread } = reading;
  const columns = reading.columns.map(({ head, role, year }) => ({ head, role, year }));
  return {
    title,
    years,
    baseYear,
    captionUnit,
    columns,
    indicators: indicators.map(indicatorJson),
    footnotes,
    doubts,
    unread,
  };
}

/** Print and reading side by side, a line for every value. */
function printReading(reading: TableReading): void {
  const { years } = reading;
  print(`${reading.title ?? '（没有标题）'}${years ? `（${years.start}—${years.end}年）` : ''}`);
  let section: string | null = null;
  for (const indicator of reading.indicators) {
    if (indicator.section !== section && indicator.section !== null) print(indicator.section);
    section = indicator.section;
    const no = indicator.no === '' ? '' : `${indicator.no} `;
    const unit = indicator.unit === '' ? '' : `（${indicator.unit}）`;
    const which = indicator.parent === null ? '' : `，“${indicator.parent}”的其中项`;
    print(`  ${no}${indicator.name}${unit}  ${indicator.attribute ?? ''}${which}`);
    for (const [head, figure] of Object.entries(indicator.columns)) {
      const role =
        figure === indicator.baseline
          ? indicator.readBack.baseline
          : figure === indicator.target
            ? indicator.readBack.target
            : readBack(figure, years ? { years } : {});
      print(`      ${head}\t${figure.printed || '（空）'}\t${role}`);
    }
  }
  for (const footnote of reading.footnotes) print(footnote);
  if (reading.doubts.length > 0) print(`存疑 ${reading.doubts.length} 处：`);
  for (const doubt of reading.doubts) {
    print(`  第${doubt.line}行：${doubt.text}。${doubt.asks}`);
    for (const choice of doubt.choices) print(`      ${choice.label}：写作“${choice.cell.trim()}”`);
  }
  if (reading.unread.length > 0) print(`没有识读 ${reading.unread.length} 格：`);
  for (const cell of reading.unread)
    print(`  第${cell.line}行第${cell.column + 1}格“${cell.printed.trim()}”：${cell.reason}`);
}

const REGION = /^[\u4e00-\u9fff]{2,9}?(?:省|自治区|特别行政区|自治州|市|县)/;

/** Reporting units below a region that a built-in plan knows. */
function unitsOf(region: string): string[] {
  const plan = BUILT_IN.plans.find((each) => each.region === region);
  return plan ? plan.units.map(({ name }) => name).filter((name) => name !== region) : [];
}

/** The units of a list, else those that are known of the region. */
async function unitsBelow(region: string, { units }: ImportOptions): Promise<string[]> {
  return units === undefined ? unitsOf(region) : (await readUnitNames(units)).map(({ name }) => name);
}

async function factsOf(reading: TableReading, path: string, options: ImportOptions): Promise<OwnPlanFacts> {
  const { years } = reading;
  if (!years) throw new CommandError(`从“${path}”看不出规划期，请用 --years 写明，例如 --years 2021-2025。`, 1);
  const title = (reading.title ?? '主要指标').replace(/^(?:专栏|附?表)\s*[\d一二三四五六七八九十]*\s*[:：]?\s*/, '');
  const number = /^(专栏|附?表)\s*([\d一二三四五六七八九十]{1,4})/.exec(halfWidth(reading.title ?? ''));
  const name = (options.name ?? title).trim().slice(0, 200) || '自有规划';
  const { start, end } = years;
  const region = options.region ?? REGION.exec(name)?.[0] ?? '福建省';
  const before = reading.baseYear !== null && reading.baseYear < start ? reading.baseYear : start - 1;
  return {
    id: options.id ?? ownPlanId(name, years),
    name,
    shortName: name.slice(0, 40),
    region,
    startYear: start,
    endYear: end,
    baseYear: before,
    units: await unitsBelow(region, options),
    boxId: number?.[2] ?? '1',
    number: number ? `${number[1]!}${number[2]!}` : '专栏1',
    title: title.slice(0, 200) || name,
  };
}

/**
 * Rows that cannot stand as they are, each told: without a target they are no planned indicators; a target that is no figure
 * stays text, a base that is none is left out; a number in another scale than its row (1.56亿 in 万人) is converted.
 */
function settled(reading: TableReading): Map<number, RowEdit> {
  const edits = new Map<number, RowEdit>();
  const scaled = reading.doubts.filter(({ kind, choices }) => kind === 'unit-differs' && choices.length > 0);
  for (const indicator of reading.indicators) {
    const { row, line, name, baseline, target } = indicator;
    const edit: RowEdit = {};
    const tell = (what: string): void => say(`第 ${line} 行“${name}”${what}。`);
    const converted = (figure: Figure): string | undefined =>
      scaled.find((doubt) => doubt.row === row && doubt.printed.trim() === figure.printed)?.choices[0]!.cell;
    if (target.missing) {
      edit.omitted = true;
      tell('没有目标值，未写入规划文件');
    } else if (isUnreadable(target)) {
      edit.targetAsText = true;
      tell(`的目标“${target.printed}”不是一个数值，按文字写入规划文件`);
    }
    if (isUnreadable(baseline)) {
      edit.baseline = '—';
      tell(`的基期“${baseline.printed}”不是一个数值，未写入规划文件`);
    }
    for (const [key, figure] of [
      ['baseline', baseline],
      ['target', target],
    ] as const) {
      const cell = converted(figure);
      if (cell === undefined) continue;
      edit[key] = cell;
      tell(`的“${figure.printed}”换算成“${cell}”（${indicator.unit}）写入规划文件`);
    }
    if (Object.keys(edit).length > 0) edits.set(row, edit);
  }
  return edits;
}

const isUnreadable = ({ qualitative, printed }: Figure): boolean => qualitative && /\p{Nd}/u.test(printed);

/** A fault of the catalogue with the line of the table it comes from. */
function faultOf({ path, message }: { path: string; message: string }, source: PlanSource): string {
  const index = /^indicators\[(\d+)\]/.exec(path)?.[1];
  const row = index === undefined ? undefined : source.indicators.indicators[Number(index)];
  return row ? `第 ${String(row['line'])} 行“${String(row['name'])}”的${message}` : message;
}

async function writePlan(path: string, reading: TableReading, output: string, options: ImportOptions): Promise<void> {
  const facts = await factsOf(reading, path, options);
  const source = ownPlanSource(facts, reading, draftRows(reading, settled(reading)));
  const loaded = loadCatalogue([source]);
  if (!loaded.ok) {
    const shown = loaded.problems.slice(0, 20).map((problem) => faultOf(problem, source));
    throw new CommandError(`“${path}”还不能成为规划，未写出文件：\n${shown.join('\n')}`, 1);
  }
  await writeWhole(output, new TextEncoder().encode(`${JSON.stringify(source, null, 2)}\n`));
  say(`已把 ${loaded.catalogue.byCode.size} 个指标写入 ${output}（规划代码 ${facts.id}）。`);
}

/** `plan import`: a pasted table of any plan → its indicators, or a plan file that the catalogue takes (METHOD §1). */
export async function importTable(path: string, options: ImportOptions): Promise<number> {
  const years = yearsOf(options.years);
  const reading = readTableText(decodeText(path, await readBytes(path)), { years });
  if (reading.problem !== null) throw new CommandError(`“${path}”：${reading.problem}`, 2);
  if (options.output !== undefined) await writePlan(path, reading, options.output, options);
  if (options.json) printJson(readingJson(reading));
  else if (options.output === undefined) printReading(reading);
  const open = reading.doubts.length + reading.unread.length;
  if (open > 0 && (options.json || options.output !== undefined))
    say(`存疑 ${reading.doubts.length} 处，没有识读 ${reading.unread.length} 格，请核对。`);
  return 0;
}
