import { HostError } from '../../app/ports/workbook-host';
import type {
  CellMark,
  CellWrite,
  GuardedWrite,
  HostCapabilities,
  InsertReceipt,
  OnNameTaken,
  SheetInfo,
  SheetsToInsert,
  WorkbookHost,
  WriteReceipt,
} from '../../app/ports/workbook-host';
import type { CellValue, SheetCells } from '../../core/model/cells';
import { isSameValue, parseAddress } from '../../core/model/cells';
import { isEarlierEdition } from '../../core/sheet/names';
import type { SheetSpec } from '../../core/sheet/spec';
import { graftSheets } from './graft/graft-sheets';
import { patchWorkbook } from './patch';
import { readWorkbook } from './read';
import type { WorkbookFile } from './read';
import { UnreadableFile } from './unreadable-file';
import { writeWorkbook } from './write';
import type { Dialect } from './write';

/** One change of the workbook, so that an earlier one can be taken back and the later ones made again. */
interface Step {
  before: Uint8Array | null;
  change:
    | { insert: readonly SheetSpec[]; replace: boolean }
    | { write: readonly CellWrite[] }
    | { part: { namespace: string; xml: string | null } };
}

/** A workbook in a file: works on its bytes, in Node and in the browser 文件工作簿. */
export class XlsxHost implements WorkbookHost {
  readonly capabilities: HostCapabilities = { customFunctions: false, live: false };
  private current: Uint8Array | null;
  private readonly dialect: Dialect;
  private steps: Step[] = [];
  private readonly receipts = new WeakMap<object, Step>();
  private queue: Promise<unknown> = Promise.resolve();

  /** `bytes` is the file, or null for a new workbook. */
  constructor(bytes: Uint8Array | null = null, options: { dialect?: Dialect } = {}) {
    this.current = bytes;
    this.dialect = options.dialect ?? 'native';
  }

  /** The file as it stands; null while a new workbook has no sheet. */
  bytes(): Uint8Array | null {
    return this.current;
  }

  async listSheets(): Promise<SheetInfo[]> {
    return this.inTurn(async () => this.file().sheets.map(({ id, name, visible }) => ({ id, name, visible })));
  }

  async insertSheets(given: SheetsToInsert, options: { onConflict?: OnNameTaken } = {}): Promise<InsertReceipt> {
    return this.inTurn(async () => {
      const specs = typeof given === 'function' ? given(this.file().sheets.map(({ name }) => name)) : given;
      refuseTwice(specs);
      const replace =
        options.onConflict === 'replace' || (options.onConflict === 'replace-own' && areEarlier(this.file(), specs));
      const step = await this.take({ insert: specs, replace });
      const receipt: InsertReceipt = { sheets: specs.map((spec) => spec.name), token: step };
      this.receipts.set(receipt, step);
      return receipt;
    });
  }

  async undoInsert(receipt: InsertReceipt): Promise<void> {
    return this.inTurn(() => this.takeBack(receipt));
  }

  async readSheets(names?: readonly string[]): Promise<SheetCells[]> {
    return this.inTurn(async () => {
      const { sheets } = this.file();
      return names ? names.map((name) => named(sheets, name)) : sheets;
    });
  }

  async writeCells(asked: readonly GuardedWrite[]): Promise<WriteReceipt> {
    return this.inTurn(async () => {
      const { sheets } = this.file();
      const standing = ({ sheet, cell }: GuardedWrite): CellValue => valueAt(named(sheets, sheet), cell);
      const writes = asked.filter((item) => item.expected === undefined || isSameValue(item.expected, standing(item)));
      const before = writes.map((item) => ({ sheet: item.sheet, cell: item.cell, value: standing(item) }));
      const step = await this.take({ write: writes });
      const receipt: WriteReceipt = { before };
      this.receipts.set(receipt, step);
      return receipt;
    });
  }

  async undoWrite(receipt: WriteReceipt): Promise<void> {
    return this.inTurn(() => this.takeBack(receipt));
  }

  /** Writes the 审核 texts; a file shows no tints, its verdict column says all. */
  async showMarks(
    _sheets: readonly string[],
    _marks: readonly CellMark[],
    verdicts: readonly CellWrite[],
  ): Promise<void> {
    await this.inTurn(async () => {
      if (verdicts.length > 0) await this.take({ write: verdicts });
    });
  }

  async readXmlParts(namespace: string): Promise<string[]> {
    return this.inTurn(async () =>
      this.file()
        .customXml.filter((part) => part.namespace === namespace)
        .map((part) => part.xml),
    );
  }

  async writeXmlPart(namespace: string, xml: string | null): Promise<void> {
    await this.inTurn(() => this.take({ part: { namespace, xml } }));
  }

  /** Whoever opens the file computes it, whatever result is cached. */
  async rewriteFormulas(): Promise<void> {}

  async fileBytes(): Promise<Uint8Array> {
    return this.inTurn(async () => {
      if (!this.current) throw new HostError('sheet-missing', '工作簿中还没有工作表；请先插入。');
      return this.current;
    });
  }

  /** Whoever opens the file computes it. */
  async recalculate(): Promise<void> {}

  async readSelection(): Promise<never> {
    throw notLive('读取所选区域');
  }

  async select(): Promise<never> {
    throw notLive('选定单元格');
  }

  async selection(): Promise<null> {
    return null;
  }

  async watch(): Promise<never> {
    throw notLive('跟踪编辑');
  }

  async watchSelection(): Promise<never> {
    throw notLive('跟踪选定区域');
  }

  private file(): WorkbookFile {
    if (!this.current) {
      const flags = { macros: false, externalLinks: 0, embedded: false, date1904: false };
      return { sheets: [], names: [], customXml: [], flags };
    }
    return readWorkbook(this.current);
  }

  private async take(change: Step['change']): Promise<Step> {
    const step = { before: this.current, change };
    this.current = await this.apply(this.current, change);
    this.steps.push(step);
    return step;
  }

  private async apply(bytes: Uint8Array | null, change: Step['change']): Promise<Uint8Array> {
    if ('insert' in change) return insert(bytes, change.insert, this.dialect, change.replace);
    if (!bytes) throw new HostError('sheet-missing', '工作簿中还没有工作表；请先插入。');
    return patchWorkbook(bytes, 'write' in change ? { cells: change.write } : { customXml: change.part });
  }

  /** Goes back to before the step and makes all later ones again, but for what was written on sheets that are gone. */
  private async takeBack(receipt: object): Promise<void> {
    const step = this.receipts.get(receipt);
    const index = step ? this.steps.indexOf(step) : -1;
    if (!step || index < 0) throw new HostError('failed', '这一步已经撤销过，或不是在这个工作簿上做的。');
    const gone = new Set('insert' in step.change ? step.change.insert.map((spec) => spec.name.toLowerCase()) : []);
    let bytes = step.before;
    const later: Step[] = [];
    for (const { change } of this.steps.slice(index + 1)) {
      let kept = change;
      if ('insert' in change) change.insert.forEach((spec) => gone.delete(spec.name.toLowerCase()));
      else if ('write' in change) kept = { write: change.write.filter(({ sheet }) => !gone.has(sheet.toLowerCase())) };
      later.push({ before: bytes, change: kept });
      if (isLeft(kept, bytes)) bytes = await this.apply(bytes, kept);
    }
    this.steps.splice(index, 1);
    later.forEach((next, offset) => Object.assign(this.steps[index + offset]!, next));
    this.current = bytes;
  }

  /** One action at a time; what fails leaves the bytes as they were and says so as a HostError. */
  private async inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = this.queue.then(async () => {
      try {
        return await action();
      } catch (error) {
        if (error instanceof HostError) throw error;
        if (error instanceof UnreadableFile) throw new HostError('unreadable', error.message, { cause: error });
        const reason = error instanceof Error ? error.message : String(error);
        throw new HostError('failed', `操作没有完成，文件保持原样：${reason}`, { cause: error });
      }
    });
    this.queue = result.catch(() => undefined);
    return result;
  }
}

/** False for a later step of which nothing is left to do. */
function isLeft(change: Step['change'], bytes: Uint8Array | null): boolean {
  return 'write' in change ? change.write.length > 0 : 'insert' in change || bytes !== null;
}

function notLive(what: string): HostError {
  return new HostError('not-supported', `文件没有打开在表格软件中，不能${what}。`);
}

/** True when each sheet whose name is wanted is an earlier edition of the one that wants it. */
function areEarlier({ sheets, names }: WorkbookFile, specs: readonly SheetSpec[]): boolean {
  const formulas = names.map(({ name, refersTo }) => ({ name, formula: refersTo }));
  const isTaken = ({ name }: SheetSpec): boolean =>
    sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return specs.filter(isTaken).every((spec) => isEarlierEdition(formulas, spec.name, spec));
}

function refuseTwice(specs: readonly SheetSpec[]): void {
  const seen = new Set<string>();
  for (const { name } of specs) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new HostError('sheet-exists', `要插入的工作表中有两张都叫“${name}”；请改用不同的表名。`);
    seen.add(key);
  }
}

async function insert(
  bytes: Uint8Array | null,
  specs: readonly SheetSpec[],
  dialect: Dialect,
  replace: boolean,
): Promise<Uint8Array> {
  if (!bytes) return writeWorkbook(specs, { dialect });
  const present = new Set(readWorkbook(bytes).sheets.map((sheet) => sheet.name.toLowerCase()));
  const taken = specs.filter((spec) => present.has(spec.name.toLowerCase()));
  if (taken.length > 0 && !replace) {
    throw new HostError('sheet-exists', `已有工作表“${taken[0]!.name}”；请换一个表名，或选择替换。`);
  }
  return graftSheets(bytes, specs, dialect, new Set(taken.map((spec) => spec.name.toLowerCase())));
}

function named(sheets: readonly SheetCells[], name: string): SheetCells {
  const found = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new HostError('sheet-missing', `工作簿中没有工作表“${name}”；请核对表名。`);
  return found;
}

function valueAt(sheet: SheetCells, cell: string): CellValue {
  const at = parseAddress(cell);
  if (!at) throw new HostError('failed', `“${cell}”不是单元格地址，没有写入。`);
  return sheet.values[at.row]?.[at.column] ?? null;
}
