/** `npm run bench`: the figures that the program promises, as ratios in one run. Exits 1 when a promise is broken. */
import { benchBundles } from './bundles';
import { benchInsertion } from './insertion';
import { benchLiveCheck } from './live-check';
import { benchMerge } from './merge';
import { benchNotation } from './notation';
import { benchProgress } from './progress';
import { benchRecords } from './records';
import { benchTable } from './table';
import { benchValidation } from './validation';
import { benchWorkbench } from './workbench';

async function run(): Promise<void> {
  const lines = [
    ...benchProgress(),
    ...benchNotation(),
    ...benchTable(),
    ...benchValidation(),
    ...(await benchLiveCheck()),
    ...benchRecords(),
    ...(await benchMerge()),
    ...benchBundles(),
    ...(await benchWorkbench()),
    ...(await benchInsertion()),
  ];
  for (const { name, figure, limit, ok } of lines)
    console.log(`${ok ? 'ok  ' : 'OVER'}  ${name}: ${figure}  (${limit})`);
  process.exitCode = lines.every((line) => line.ok) ? 0 : 1;
}

void run();
