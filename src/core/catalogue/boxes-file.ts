import type { Box, BoxKind } from '../model/box';
import { Fields } from './fields';
import type { ProblemList } from './problem';
import { readProjects } from './projects';

const BOX_KINDS: readonly BoxKind[] = [
  'indicators',
  'outcomes',
  'works',
  'warning',
  'campaign',
  'coverage',
  'dimensions',
  'text-targets',
];
const BOX_ID = /^[^\s.]{1,20}$/u;
/** Kinds that are printed as a table of indicators with heads of its own. */
const TABLES: readonly (BoxKind | null)[] = ['indicators', 'outcomes'];

/** A box before its indicators: either its own facts, or the box of another plan that it is the same as. */
export type BoxFacts =
  | { path: string; id: string; sameAs: { planId: string; boxId: string } }
  | { path: string; id: string; sameAs: null; facts: Omit<Box, 'indicators' | 'planId' | 'sameAs' | 'id'> };

const KEYS = [
  'id',
  'number',
  'title',
  'line',
  'kind',
  'available',
  'reason',
  'columnHeads',
  'footnotes',
  'projects',
  'years',
  'lines',
];

/**
 * Reads `boxes.json` 专栏. Boxes with a fault are left out, their ids are kept in `ids` for the other checks. `planId` is
 * null while `plan.json` is faulty: then codes of projects are not compared with it.
 */
export function readBoxesFile(
  value: unknown,
  problems: ProblemList,
  planId: string | null,
): { boxes: BoxFacts[]; ids: Set<string> } {
  const boxes: BoxFacts[] = [];
  const ids = new Set<string>();
  const file = Fields.of(problems, '', value, ['$schema', 'boxes']);
  for (const [i, item] of (file?.items('boxes', 200, true) ?? []).entries()) {
    const same = item !== null && typeof item === 'object' && Object.hasOwn(item, 'sameAs');
    const fields = Fields.of(problems, `boxes[${i}]`, item, same ? ['id', 'sameAs'] : KEYS);
    if (!fields) continue;
    const id = fields.text('id', { pattern: BOX_ID, shape: '不能有空格和点，最多20字' });
    if (id !== null && ids.has(id)) fields.fail('id', '与前面的专栏重复');
    if (id !== null) ids.add(id);
    const box = same ? readSame(fields, id) : readOwn(fields, id, planId);
    if (box) boxes.push(box);
  }
  return { boxes, ids };
}

function readSame(fields: Fields, id: string | null): BoxFacts | null {
  const sameAs = fields.child('sameAs', ['planId', 'boxId']);
  const planId = sameAs?.text('planId') ?? null;
  const boxId = sameAs?.text('boxId') ?? null;
  if (id === null || planId === null || boxId === null) return null;
  return { path: fields.path, id, sameAs: { planId, boxId } };
}

function readOwn(fields: Fields, id: string | null, planId: string | null): BoxFacts | null {
  const number = fields.text('number');
  const title = fields.text('title');
  const kind = fields.choice('kind', BOX_KINDS);
  const available = fields.flag('available');
  const lineless = available === false || kind === 'text-targets';
  const line = lineless && fields.none('line') ? null : fields.line();
  const reason = available === false ? fields.text('reason') : null;
  if (available === true && !fields.none('reason')) fields.fail('reason', '只用于不可用的专栏，本专栏可用');
  const columnHeads = readHeads(fields, available === true && TABLES.includes(kind), kind === 'outcomes');
  const years = readYears(fields);
  const projects = readProjects(fields, planId, id);
  if (projects.length > 0 && kind !== null && kind !== 'works') fields.fail('projects', '只用于工程类（works）专栏');
  // Lines of the running text that hold the targets: for the proof against the text, not for computing.
  fields.lines('lines', false);
  if (fields.has('lines') && kind !== null && kind !== 'text-targets')
    fields.fail('lines', '只用于正文目标（text-targets）');
  const footnotes: string[] = [];
  for (const item of fields.children('footnotes', 20, ['printed', 'line'])) {
    const printed = item?.text('printed') ?? null;
    item?.line();
    if (printed !== null) footnotes.push(printed);
  }
  if (id === null || number === null || title === null || kind === null || available === null) return null;
  return {
    path: fields.path,
    id,
    sameAs: null,
    facts: { number, title, kind, available, reason, line, columnHeads, footnotes, projects, years },
  };
}

/** Years of the entry columns where the document gives the box its own. */
function readYears(fields: Fields): Box['years'] {
  const years = fields.optionalChild('years', ['first', 'last']);
  const first = years?.integer('first', 1949, 2200) ?? null;
  const last = years?.integer('last', 1949, 2200) ?? null;
  if (first === null || last === null) return null;
  if (last < first) return years?.fail('last', `早于起始年${first}`) ?? null;
  if (last - first > 19) return years?.fail('last', '使填报年份超过20年') ?? null;
  return { first, last };
}

function readHeads(fields: Fields, required: boolean, outcomes: boolean): Box['columnHeads'] {
  const heads = required
    ? fields.child('columnHeads', ['line', 'baseline', 'target', 'outcome', 'previousTarget'])
    : fields.optionalChild('columnHeads', ['line', 'baseline', 'target', 'outcome', 'previousTarget']);
  if (!heads) return { baseline: '基期', target: '目标', outcome: null, previousTarget: null };
  heads.line();
  if (!outcomes && !heads.none('outcome')) heads.fail('outcome', '列只用于完成情况类（outcomes）专栏');
  return {
    baseline: heads.text('baseline') ?? '',
    target: heads.text('target') ?? '',
    outcome: outcomes ? heads.text('outcome') : heads.optionalText('outcome'),
    previousTarget: heads.optionalText('previousTarget'),
  };
}
