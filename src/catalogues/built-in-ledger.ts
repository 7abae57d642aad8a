import { problemText } from '../core/catalogue/problem';
import type { LedgerFacts } from '../core/ledger/facts';
import { loadLedger } from '../core/ledger/load';
import links from '../../seeds/ledger.json';
import { BUILT_IN } from './built-in';

/** What continues what in the plans the program brings along 规划衔接依据. */
export const LEDGER_FACTS: LedgerFacts = loadFacts();

function loadFacts(): LedgerFacts {
  const result = loadLedger(links, BUILT_IN);
  if (result.ok) return result.facts;
  throw new Error(`规划衔接依据有误：\n${result.problems.map(problemText).join('\n')}`);
}
