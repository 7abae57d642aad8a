import { AppError } from '../app/app-error';
import type { GivenFile, RollupFile, RollupOrder } from '../app/ports/rollup-background';
import { RollupBook } from '../app/rollup/rollup-book';
import type { WorkerCalls } from '../app/rollup/worker-line';
import { sha256OfBytes } from '../app/seal/web-digest';
import { BUILT_IN } from '../catalogues/built-in';
import { resultWorkbook } from './result-workbook';
import { namesInLines, type ListedName } from '../core/rollup/expected-units';
import type { RollupResult } from '../core/rollup/result';
import type { Received } from '../core/rollup/submission';
import { tidyCsv } from '../core/rollup/tidy-csv';
import { CsvError, csvLines } from '../hosts/xlsx/csv';
import { givenBytes } from './given-bytes';
import { receiveBytes } from './receive-bytes';
import { SPLIT_ANSWERS } from './split/split-answers';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a worker of a rollup does 收表、汇总、写出、任务分解; it keeps its own book. */
export function rollupAnswers(): WorkerCalls {
  const book = new RollupBook(BUILT_IN);
  return {
    start: () => null,
    read,
    change: (change) => {
      book.change(change);
      return null;
    },
    list: async (file) => {
      book.change({ kind: 'units', names: file && (await namesIn(file)) });
      return null;
    },
    view: () => book.view(),
    make: (order) => made(book.roll(), order),
    ...SPLIT_ANSWERS,
  };
}

async function read({ name, file }: GivenFile): Promise<Received[]> {
  const stamp = { file: name, bytes: file.size, modified: new Date(file.lastModified).toISOString(), sha256: '' };
  const bytes = await givenBytes(file);
  if (typeof bytes === 'string')
    return [{ ok: false, rejected: { file: name, reason: bytes, bytes: file.size, sha256: null } }];
  return receiveBytes(bytes, { ...stamp, sha256: await sha256OfBytes(bytes) });
}

async function namesIn(file: Blob): Promise<readonly ListedName[]> {
  try {
    const names = namesInLines(csvLines(new Uint8Array(await file.arrayBuffer())));
    if (typeof names !== 'string') return names;
    throw new AppError('bad-value', `单位名单${names}`);
  } catch (error) {
    if (error instanceof CsvError) throw new AppError('bad-value', `单位名单：${error.message}`);
    throw error;
  }
}

/** A name without the marks that file systems refuse: 福建“十四五” gives 福建十四五规划指标汇总.xlsx. */
function fileNameOf({ collection: { plan } }: RollupResult, ending: string): string {
  return `${plan.shortName.replace(/[“”"'\\/:*?<>|]/g, '')}规划指标汇总${ending}`;
}

async function made(result: RollupResult, order: RollupOrder): Promise<RollupFile> {
  const missing = result.collection.missing.length;
  const came = result.collection.units.length - missing;
  if (order.form === 'csv') {
    const content = new TextEncoder().encode([...tidyCsv(result.boxes)].join(''));
    return { fileName: fileNameOf(result, '.csv'), type: 'text/csv', content, came, missing };
  }
  const content = await resultWorkbook(result, order.decimals, 'browser');
  return { fileName: fileNameOf(result, '.xlsx'), type: WORKBOOK, content, came, missing };
}
