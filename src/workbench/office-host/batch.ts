import type { BatchRecord } from './batch-log';
import { ExcelCollection, ExcelObject } from './excel-object';
import { OfficeError, officeError } from './office-error';
import type { OfficeHost } from './office-host';
import { queryResult } from './query';
import type { Action, ArgumentInfo, BatchReply, RequestBatch } from './wire';
import { ActionType, PathType } from './wire';

// Calls after which Excel can no longer undo what the person did before.
const CLEARS_UNDO = new Set([
  'Worksheet.Delete',
  'Worksheet.Copy',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
]);

/** Runs the actions of one batch in order until one fails; what came before it stays done. */
export async function runBatch(host: OfficeHost, batch: RequestBatch, record: BatchRecord): Promise<BatchReply> {
  const reply: BatchReply = { Results: [] };
  const paths = new PathResolver(host, batch, record);
  let index = 0;
  try {
    for (; index < batch.Actions.length; index++) {
      failAt(record, index);
      const action = batch.Actions[index]!;
      reply.Results.push({ ActionId: action.Id, Value: await perform(host, action, paths, record) });
    }
    host.flush();
    failAt(record, 'end');
  } catch (error) {
    try {
      host.flush();
    } catch {
      // The first failure is the one to report; what could be written is written.
    }
    reply.Error = {
      ActionIndex: Math.min(index, batch.Actions.length - 1),
      Code: error instanceof OfficeError ? error.code : 'GeneralException',
      Message: error instanceof Error ? error.message : String(error),
      Location: '',
    };
  }
  return reply;
}

function failAt(record: BatchRecord, place: number | 'end'): void {
  const { failure } = record;
  if (!failure) return;
  const last = record.actions;
  const due = failure.at === 'end' ? place === 'end' : place === failure.at || (place === 'end' && failure.at >= last);
  if (due) throw new OfficeError(failure.code, '按测试要求失败。');
}

async function perform(host: OfficeHost, action: Action, paths: PathResolver, record: BatchRecord): Promise<unknown> {
  if (action.ActionType === ActionType.trace) return null;
  const target = await paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return identity(host, target);
    case ActionType.query:
      if (target === null) return null;
      host.flush();
      if (target.showsResults(action.QueryInfo?.Select ?? [])) await host.grid.settled();
      return queryResult(host, target, action.QueryInfo);
    case ActionType.setProperty: {
      const object = existing(target);
      note(record, object, action.Name);
      const [value] = await paths.arguments(action.ArgumentInfo);
      await object.write(action.Name ?? '', value);
      return null;
    }
    case ActionType.method: {
      // The client asks to keep every range that it made, found or not; the host keeps them anyway.
      // A call on an object that is not there does nothing: getItemOrNullObject(…).delete() is a common idiom.
      if (action.Name === '_KeepReference' || target === null) return null;
      const object = target;
      note(record, object, action.Name);
      const result = await object.invoke(action.Name ?? '', await paths.arguments(action.ArgumentInfo));
      return result instanceof ExcelObject ? identity(host, result) : result;
    }
    default:
      throw officeError('ApiNotFound', `不认识的操作 ${action.ActionType}。`);
  }
}

function existing(target: ExcelObject | null): ExcelObject {
  if (!target) throw officeError('InvalidObjectPath', '对象不存在（isNullObject）。');
  return target;
}

function note(record: BatchRecord, object: ExcelObject, name: string | undefined): void {
  const member = `${object.typeName}.${name ?? ''}`;
  record.members.add(member);
  if (CLEARS_UNDO.has(member)) record.clearsUndo.push(member);
}

/** What the client keeps of an object that it made, so that later batches find it again. */
function identity(host: OfficeHost, object: ExcelObject | null): unknown {
  if (object === null) return null;
  if (object.byReference) return { _ReferenceId: host.keep(object) };
  return object.id === null ? {} : { Id: object.id, _Id: object.id };
}

/** Finds the objects that a batch names; every path is walked once. */
class PathResolver {
  private readonly found = new Map<number, ExcelObject | null>();

  constructor(
    private readonly host: OfficeHost,
    private readonly batch: RequestBatch,
    private readonly record: BatchRecord,
  ) {}

  async resolve(id: number): Promise<ExcelObject | null> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = await this.walk(id);
    this.found.set(id, object);
    return object;
  }

  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const reference = info?.ReferencedObjectPathIds?.[index];
      values.push(reference ? await this.resolve(reference) : value);
    }
    return values;
  }

  private async walk(id: number): Promise<ExcelObject | null> {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw officeError('InvalidObjectPath', `请求中没有路径 ${id}。`);
    const name = path.Name ?? '';
    if (path.ObjectPathType === PathType.root) return this.host.workbook;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.referenceId) return this.host.kept(name);
    if (path.ObjectPathType === PathType.newObject) return this.host.services.create(name);
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    // What hangs below an object that is not there is not there either.
    if (!parent) return null;
    if (path.ObjectPathType === PathType.property) return objectOrNull(parent.read(name), `${parent.typeName}.${name}`);
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      if (parent instanceof ExcelCollection) return objectOrNull(parent.get(args[0]), parent.typeName);
      return objectOrNull(await parent.invoke('GetItem', args), parent.typeName);
    }
    if (path.ObjectPathType !== PathType.method)
      throw officeError('ApiNotFound', `不认识的路径 ${path.ObjectPathType}。`);
    note(this.record, parent, name);
    return objectOrNull(await parent.invoke(name, args), `${parent.typeName}.${name}`);
  }
}

function objectOrNull(value: unknown, where: string): ExcelObject | null {
  if (value === null || value instanceof ExcelObject) return value;
  throw officeError('ApiNotFound', `${where} 不是对象。`);
}
