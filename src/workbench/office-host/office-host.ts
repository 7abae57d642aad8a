import type { Area } from '../../core/model/cells';
import type { Grid } from '../grid/grid-model';
import type { GridSheet } from '../grid/sheet';
import { parseReference, checkedArea } from './a1';
import { runBatch } from './batch';
import type { BatchRecord, FailurePlan } from './batch-log';
import { BatchLog } from './batch-log';
import { OfficeEvents } from './events';
import type { ExcelObject } from './excel-object';
import { OfficeError, officeError } from './office-error';
import { Services } from './objects/services';
import { Workbook } from './objects/workbook';
import { RangeObject } from './objects/range';
import type { BatchReply, RequestBatch } from './wire';

/** Excel on the web refuses larger requests. */
const REQUEST_LIMIT = 5 * 1024 * 1024;

/** Bytes of the workbook for `getFileAsync`. */
export type FileWriter = () => Promise<Uint8Array>;

/**
 * Answers the request batches of Microsoft's own Office.js client over the grid, one after the other. It takes the place
 * of Excel, so the same add-in bundle runs in both.
 */
export class OfficeHost {
  readonly workbook: Workbook;
  readonly services = new Services(this);
  readonly events: OfficeEvents;
  readonly log = new BatchLog();
  fileWriter: FileWriter | null = null;
  private readonly references = new Map<string, ExcelObject>();
  private readonly deferred = new Map<string, () => void>();
  private readonly drafts = new Map<string, unknown>();
  private queue: Promise<unknown> = Promise.resolve();
  private referenceCount = 0;

  constructor(readonly grid: Grid) {
    this.workbook = new Workbook(this);
    this.events = new OfficeEvents(grid, (sheetId, address) => this.referenceTo(sheetId, address));
  }

  /** Batches answered so far, oldest first. */
  get batches(): readonly BatchRecord[] {
    return this.log.records;
  }

  /** Makes a coming batch fail: see FailurePlan. */
  failNext(plan: FailurePlan = {}): void {
    this.log.fail(plan);
  }

  /** One request → one reply. Requests wait for the ones before them. */
  execute(request: string): Promise<BatchReply> {
    const answer = this.queue.then(() => this.answer(request));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Remembers work to be done once at the next flush, however often it is asked for. */
  defer(key: string, work: () => void): void {
    if (!this.deferred.has(key)) this.deferred.set(key, work);
  }

  /** The unfinished state of an object between its first property and the next flush; every path to it shares one. */
  draft<T>(key: string, start: () => T): T {
    if (!this.drafts.has(key)) this.drafts.set(key, start());
    return this.drafts.get(key) as T;
  }

  /** Hands everything collected to the grid. */
  flush(): void {
    const works = [...this.deferred.values()];
    this.deferred.clear();
    this.drafts.clear();
    for (const work of works) this.grid.system(work);
    this.grid.flush();
  }

  /** Key by which the client finds a range again. */
  keep(object: ExcelObject): string {
    for (const [id, kept] of this.references) if (kept === object) return id;
    this.referenceCount += 1;
    const id = `{range-${this.referenceCount}}`;
    this.references.set(id, object);
    return id;
  }

  kept(id: string): ExcelObject {
    const object = this.references.get(id);
    if (!object) throw officeError('InvalidObjectPath', `引用 ${id} 已经失效。`);
    return object;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  releaseAll(): void {
    this.references.clear();
  }

  /** A range from an address, a name or a range object; `sheet` is where an address without a sheet belongs. */
  rangeFrom(value: unknown, sheet: GridSheet | null): RangeObject {
    if (value instanceof RangeObject) return value;
    const reference = typeof value === 'string' ? parseReference(value) : null;
    if (reference) {
      const owner = reference.sheet === null ? sheet : this.grid.sheetByName(reference.sheet);
      if (!owner) throw officeError('ItemNotFound', `没有工作表“${reference.sheet ?? ''}”。`);
      return this.rangeOf(owner, reference.area);
    }
    const named = typeof value === 'string' ? this.grid.names.all().find((name) => same(name.name, value)) : undefined;
    if (named) return this.rangeFrom(named.formula, sheet);
    throw officeError('InvalidArgument', `“${String(value)}”不是单元格地址。`);
  }

  rangeOf(sheet: GridSheet, area: Area): RangeObject {
    return new RangeObject(this, sheet, checkedArea(area));
  }

  dispose(): void {
    this.events.dispose();
    this.references.clear();
  }

  private referenceTo(sheetId: string, address: string): string {
    const sheet = this.grid.sheetById(sheetId);
    const reference = parseReference(address);
    return sheet && reference ? this.keep(this.rangeOf(sheet, reference.area)) : '';
  }

  private async answer(request: string): Promise<BatchReply> {
    if (new TextEncoder().encode(request).length > REQUEST_LIMIT) {
      throw new OfficeError('RequestPayloadSizeLimitExceeded', '请求超过 5 MB。');
    }
    const batch = JSON.parse(request) as RequestBatch;
    const record = this.log.begin(batch);
    await this.grid.editingFinished();
    const ungroup = this.grid.undo.group();
    try {
      const reply = await runBatch(this, batch, record);
      this.log.end(record, reply);
      return reply;
    } finally {
      ungroup();
    }
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
