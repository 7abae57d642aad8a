import { BUILT_IN } from '../../catalogues/built-in';
import { LEDGER_FACTS } from '../../catalogues/built-in-ledger';
import { latestYear, ledgerOf, type LedgerEntry, type LedgerStep } from '../../core/ledger/ledger';
import { verdictOf, VERDICT_WORDS } from '../../core/ledger/verdict';
import type { Decimal } from '../../core/model/decimal';
import type { Figure } from '../../core/model/figure';
import { buildLedgerSheet } from '../../core/sheet/ledger/build';
import { writeWorkbook } from '../../hosts/xlsx/write';
import { writeWhole } from '../files';
import { print, printJson, say } from '../output';

/** A result as a number, the parts of a ratio, or null. */
function plain(figure: Figure | null): number | number[] | null {
  return figure ? (figure.value ?? figure.ratio) : null;
}

const number = (amount: Decimal | null): number | null => (amount === null ? null : amount.toNumber());
const printed = (figure: Figure | null): string | null => (figure ? figure.printed : null);

function stepJson(step: LedgerStep, latest: number) {
  return {
    plan: step.plan,
    period: step.period,
    code: step.code,
    name: step.name,
    box: step.box,
    base: plain(step.base),
    basePrinted: printed(step.base),
    target: step.target,
    outcome: plain(step.outcome),
    outcomePrinted: printed(step.outcome),
    met: step.met,
    verdict: VERDICT_WORDS[verdictOf(step, latest)],
    completionRate: number(step.completionRate),
    progress: number(step.progress),
    nextBase: plain(step.nextBase),
    nextBasePrinted: printed(step.nextBase),
    comparable: step.comparable,
    flags: step.flags,
    remark: step.remarks.join('；'),
    remarks: step.remarks,
  };
}

function entryJson({ indicator, unit, theme, parent, steps }: LedgerEntry, latest: number) {
  return { indicator, unit, theme, parent, steps: steps.map((step) => stepJson(step, latest)) };
}

function printEntry(entry: LedgerEntry, latest: number): void {
  const unit = entry.unit === '' ? '' : `（${entry.unit}）`;
  print(`${entry.parent === null ? '' : '  其中：'}${entry.indicator}${unit}`);
  for (const step of entry.steps) {
    const target = step.target.missing ? '目标未印' : `目标 ${step.target.printed}`;
    const outcome = step.outcome ? `，完成 ${step.outcome.printed}` : '';
    print(`    ${step.period} ${target}${outcome}，${VERDICT_WORDS[verdictOf(step, latest)]}`);
    for (const remark of step.remarks) print(`        ${remark}`);
  }
}

/** `plan ledger`: every indicator from plan to plan (METHOD §6), on the screen, as JSON or as a sheet. */
export async function ledger(options: { json?: boolean; output?: string }): Promise<number> {
  const entries = ledgerOf(BUILT_IN, LEDGER_FACTS);
  const latest = latestYear(entries);
  if (options.output !== undefined) {
    const spec = buildLedgerSheet(entries, BUILT_IN);
    await writeWhole(options.output, await writeWorkbook([spec], { dialect: 'native' }));
    say(`已生成 ${options.output}：${spec.name}，${entries.length} 项指标。`);
  }
  if (options.json) printJson(entries.map((entry) => entryJson(entry, latest)));
  else if (options.output === undefined) {
    let theme: string | null = null;
    for (const entry of entries) {
      if (entry.theme !== theme) print(`【${entry.theme}】`);
      theme = entry.theme;
      printEntry(entry, latest);
    }
  }
  return 0;
}
