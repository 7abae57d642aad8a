import { HostError } from '../../app/ports/workbook-host';
import { formatReferencePeriod, parseReferencePeriod } from '../../core/measure/period';
import { address } from '../../core/model/cells';
import type { CellReading, ProjectReading, RowReading, SeriesReading, SheetReading } from '../../core/model/reading';
import { STAGES } from '../../core/model/project';
import type { ReferencePeriod } from '../../core/model/reference-period';
import { rowVerdicts } from '../../core/report/verdict';
import { duplicateCode } from '../../core/rules/duplicate-code';
import { validate } from '../../core/rules/run';
import { runRules } from '../../core/rules/runner';
import { memoriesToWrite } from '../../core/rules/support/explained';
import { isComputed } from '../../core/rules/support/rows';
import { derivedCells } from '../../core/sheet/derived';
import { stageOf } from '../../core/sheet/read/projects';
import { CsvError, readCsv, type CsvEntry } from '../../hosts/xlsx/csv';
import { patchWorkbook, type CellPatch } from '../../hosts/xlsx/patch';
import { UnreadableFile } from '../../hosts/xlsx/unreadable-file';
import { CommandError } from '../command-error';
import { readBytes, writeWhole } from '../files';
import { say } from '../output';
import { sheetsOf } from '../readings';
import { seriesCellOf } from './fill-series';

const BASELINE = /^(baseline|本级基期|基期)$/i;
const TARGET = /^(target|本级目标|目标)$/i;

/** Where a code stands twice no line can say which row it means, whatever columns it has. */
function refuseDuplicates(path: string, sheets: readonly SheetReading[]): void {
  const found = runRules([duplicateCode], sheets);
  if (found.length === 0) return;
  const places = found.map((finding) => `${finding.sheet}!${finding.cell} ${finding.message}`);
  throw new CommandError(
    `${path} 有重复的报表或代码，未写出任何文件：\n${places.join('；\n')}。\n${found[0]!.remedy}`,
    1,
  );
}

/** Entry cells of a project by what `period` says; its years hold words. */
const PROJECT_CELLS: ReadonlyMap<string, (project: ProjectReading) => CellReading> = new Map([
  ['阶段', ({ stage }: ProjectReading) => stage],
  ['stage', ({ stage }: ProjectReading) => stage],
  ['牵头单位', ({ lead }: ProjectReading) => lead],
  ['lead', ({ lead }: ProjectReading) => lead],
  ['里程碑计划数', ({ planned }: ProjectReading) => planned],
  ['planned', ({ planned }: ProjectReading) => planned],
  ['里程碑完成数', ({ done }: ProjectReading) => done],
  ['done', ({ done }: ProjectReading) => done],
]);

/** The row of an indicator, a project or a series of months that a line means. */
type Place = { sheet: SheetReading } & ({ row: RowReading } | { project: ProjectReading } | { series: SeriesReading });

/** The one row that a line of the CSV means; a name in two boxes wants a box or a code. */
function rowOf(entry: CsvEntry, sheets: readonly SheetReading[]): Place | string {
  const subject = entry.code ?? entry.indicator ?? '';
  const inBox = sheets.filter((sheet) => !entry.box || [sheet.box.id, sheet.box.number].includes(entry.box));
  if (inBox.length === 0) return `工作簿里没有专栏“${entry.box ?? ''}”`;
  const all = inBox.flatMap((sheet): Place[] => [
    ...(sheet.projects ?? [])
      .filter(({ project }) => project.code === subject || project.name === subject)
      .map((project) => ({ sheet, project })),
    ...sheet.rows
      .filter(
        ({ indicator }) =>
          indicator.code === subject || indicator.name === subject || indicator.aliases.includes(subject),
      )
      .map((row) => ({ sheet, row })),
    ...(sheet.series ?? [])
      .filter(
        ({ indicator }) =>
          indicator.code === subject || indicator.name === subject || indicator.aliases.includes(subject),
      )
      .map((series) => ({ sheet, series })),
  ]);
  // A name that another sheet only shows means the sheet in which it is filled in.
  const open = all.filter((place) => !('row' in place) || !isComputed(place.row));
  const found = open.length > 0 ? open : all;
  if (found.length === 0) return `工作簿里没有指标“${subject}”`;
  const units = new Set(found.map(({ sheet }) => sheet.unit?.name));
  if (units.size > 1)
    return `指标“${subject}”在${found.map(({ sheet }) => `“${sheet.sheet}”`).join('、')}里都有，数据没有写明是哪个单位，请把各单位的报表分成单独的工作簿再填`;
  if (found.length > 1) return `指标“${subject}”在工作簿里有 ${found.length} 行，请改用代码，或用 box 列指明专栏`;
  return found[0]!;
}

function cellOf(entry: CsvEntry, place: Place): CellReading | string {
  if ('series' in place) return seriesCellOf(entry, place);
  return 'row' in place ? entryCellOf(entry, place) : projectCellOf(entry, place);
}

/** 阶段, 牵头单位, the two counts of milestones, or the words of a year. */
function projectCellOf(
  entry: CsvEntry,
  { sheet, project }: { sheet: SheetReading; project: ProjectReading },
): CellReading | string {
  const period = entry.period.trim();
  const cell = PROJECT_CELLS.get(period.toLowerCase())?.(project);
  if (cell === project.stage && entry.value !== null && stageOf(entry.value) === null)
    return `“${String(entry.value)}”不是阶段，可填 ${STAGES.join('、')}`;
  if (cell) return cell;
  const read = parseReferencePeriod(period);
  const found = project.notes.find((note) => note.period === read?.year);
  if (read && found) return disagreement(sheet, read) ?? found;
  const names = [...PROJECT_CELLS.keys()].filter((name) => !/^[a-z]/.test(name)).join('、');
  const years = project.notes.map((note) => note.period).join('、');
  return `项目“${project.project.name}”没有“${period}”的填报格，可填 ${names}，或年份 ${years}`;
}

function entryCellOf(entry: CsvEntry, { sheet, row }: { sheet: SheetReading; row: RowReading }): CellReading | string {
  const period = entry.period.trim();
  if (BASELINE.test(period) || TARGET.test(period)) {
    const own = BASELINE.test(period) ? row.ownBaseline : row.ownTarget;
    if (own?.computed) return computedText(row);
    if (!row.ownTarget) return `“${sheet.sheet}”是全省报表，没有本级基期与本级目标`;
    return own ?? `“${sheet.sheet}”的规划没有印基期，没有本级基期的填报格`;
  }
  const read = parseReferencePeriod(period);
  const found = row.entries.find((candidate) => candidate.period === read?.year);
  const years = row.entries.map((candidate) => candidate.period).join('、');
  if (!read || !found) return `“${row.indicator.name}”没有报告期“${period}”的填报格，可填 ${years}`;
  return found.computed ? computedText(row) : (disagreement(sheet, read) ?? found);
}

/** A cell that nobody types into: a share, or a datum that is entered in another box. */
function computedText({ indicator }: RowReading): string {
  const { name, share, sameEntryAs } = indicator;
  return share
    ? `“${name}”由分子（${share.numerator}）、分母（${share.denominator}）算出，请填这两行`
    : `“${name}”引用其他专栏的同一数据，请填 ${sameEntryAs ?? ''}`;
}

/** A part of a year goes only into a sheet whose 报告期 says the same: elsewhere it would count as the whole year. */
function disagreement({ sheet, asOf }: SheetReading, read: ReferencePeriod): string | null {
  if (read.months === 12 || (asOf?.year === read.year && asOf.months === read.months)) return null;
  const stands = asOf ? `“${formatReferencePeriod(asOf)}”` : '（空）';
  return `“${sheet}”的报告期${stands}与数据期“${formatReferencePeriod(read)}”不一致，请先把报告期改为${formatReferencePeriod(read)}，或改填全年数`;
}

/** What a CSV fills in, and the remembered values of explanations that it gives anew, to be emptied. */
function patchesOf(
  entries: readonly CsvEntry[],
  sheets: readonly SheetReading[],
): { patches: CellPatch[]; renewed: CellPatch[] } {
  const patches: CellPatch[] = [];
  const renewed: CellPatch[] = [];
  const problems: string[] = [];
  const taken = new Map<string, number>();
  for (const entry of entries) {
    const place = rowOf(entry, sheets);
    const cell = typeof place === 'string' ? place : entry.period.trim() === '' ? null : cellOf(entry, place);
    if (typeof place === 'string' || typeof cell === 'string') {
      problems.push(`第 ${entry.line} 行：${typeof place === 'string' ? place : String(cell)}`);
      continue;
    }
    const { sheet } = place;
    const { explanation, memory } = 'row' in place ? place.row : 'series' in place ? place.series : place.project;
    if (cell) {
      const key = `${sheet.sheet}!${cell.cell}`;
      const earlier = taken.get(key);
      if (earlier !== undefined) problems.push(`第 ${entry.line} 行：与第 ${earlier} 行填的是同一格（${key}）`);
      taken.set(key, entry.line);
      patches.push({ sheet: sheet.sheet, cell: cell.cell, value: entry.value });
    }
    if (!entry.explanation) continue;
    patches.push({ sheet: sheet.sheet, cell: explanation.cell, value: entry.explanation });
    // What is given anew is about the values as they are now, even in the same words.
    if (memory && memory.raw !== null) renewed.push({ sheet: sheet.sheet, cell: memory.cell, value: null });
  }
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join('；\n');
    const more = problems.length > 20 ? `；\n另有 ${problems.length - 20} 处` : '';
    throw new CommandError(
      `${problems.length} 行数据对不上报表，未写出任何文件：\n${shown}${more}。\n请改正数据后重试。`,
      1,
    );
  }
  return { patches, renewed };
}

/** New results of the formulas, the text of the 审核 column and what explanations were written for, as the sheets now stand. */
function refresh(sheets: readonly SheetReading[]): CellPatch[] {
  const findings = validate(sheets);
  return sheets.flatMap((sheet) => [
    ...derivedCells(sheet).map(({ row, column, value }): CellPatch => ({
      sheet: sheet.sheet,
      cell: address(row, column),
      cached: value,
    })),
    ...[...rowVerdicts(sheet, findings), ...memoriesToWrite(sheet)].map(({ cell, value }): CellPatch => ({
      sheet: sheet.sheet,
      cell,
      value,
    })),
  ]);
}

async function entriesOf(csvPath: string): Promise<CsvEntry[]> {
  const bytes = await readBytes(csvPath);
  try {
    return readCsv(bytes);
  } catch (error) {
    if (error instanceof CsvError) throw new CommandError(`${csvPath}：${error.message}`, 2);
    throw error;
  }
}

/** The file with the cells filled and everything that follows from them. */
function filledFile(path: string, bytes: Uint8Array, patches: readonly CellPatch[]): Uint8Array {
  try {
    const filled = patchWorkbook(bytes, { cells: patches });
    return patchWorkbook(filled, { cells: refresh(sheetsOf(path, filled)) });
  } catch (error) {
    if (!(error instanceof HostError || error instanceof UnreadableFile)) throw error;
    throw new CommandError(`${path}：${error.message}`, 2);
  }
}

/** `plan fill`: values and explanations from a CSV into the entry cells; nothing is written when a line does not fit. */
export async function fill(path: string, csvPath: string, options: { output: string }): Promise<number> {
  const bytes = await readBytes(path);
  const sheets = sheetsOf(path, bytes);
  refuseDuplicates(path, sheets);
  const { patches, renewed } = patchesOf(await entriesOf(csvPath), sheets);
  await writeWhole(options.output, filledFile(path, bytes, [...patches, ...renewed]));
  say(`已填 ${patches.length} 格，写入 ${options.output}。`);
  return 0;
}
