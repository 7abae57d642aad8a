import type { SealHead } from '../../core/evidence/seal';
import type { Finding } from '../../core/model/finding';
import { printedTime, type KnownRollup } from '../../core/sheet/rollup/mark';
import { letter, type MailText } from './letter';

/** Writes the mail about a result workbook 汇总工作簿: 〔规划指标汇总〕福建“十四五” 2022年 汇总（10 个单位）; `findings` are those between levels. */
export function rollupMail(rollup: KnownRollup, findings: readonly Finding[], seal: SealHead | null): MailText {
  const { plan, period, time, came, missing, rejected } = rollup;
  const heading = [plan, period ?? '', `汇总（${String(came)} 个单位）`].filter((part) => part !== '').join(' ');
  const fact = `汇总时间：${printedTime(time)}；收到 ${String(came)} 个单位，未报 ${String(missing)} 个，未汇入文件 ${String(rejected)} 个，名单见工作簿。`;
  return letter({ kind: '规划指标汇总', heading, facts: [fact], tables: [], findings, seal });
}
