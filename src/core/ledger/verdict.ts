import type { LedgerStep } from './ledger';

/** What can be said about a target 衔接结论, as an id. */
export type LedgerVerdict = 'met' | 'missed' | 'incomparable' | 'running' | 'no-target' | 'no-outcome' | 'unmeasured';

/** 达标 or why there is no verdict; `latest` is the newest plan's last year: until then its targets are in force. */
export function verdictOf(step: LedgerStep, latest: number): LedgerVerdict {
  if (step.met !== null) return step.met ? 'met' : 'missed';
  if (step.target.missing) return 'no-target';
  if (!step.comparable) return 'incomparable';
  if (step.outcome === null) return step.endYear === latest ? 'running' : 'no-outcome';
  return 'unmeasured';
}

export const VERDICT_WORDS: Readonly<Record<LedgerVerdict, string>> = {
  met: '达标',
  missed: '未达标',
  incomparable: '不可比',
  running: '执行期',
  'no-target': '未印目标',
  'no-outcome': '未印完成数',
  unmeasured: '不评价',
};
