import type { Figure } from '../model/figure';
import type { IndicatorClass, OtherTarget } from '../model/indicator';

/** A base without brackets beside a bracketed target is read as one year: an inference, and said so (METHOD §2). */
const ONE_YEAR_INFERENCE = '基期数未加方括号，按一年数读取（推断）';

/** The note of a baseline: what the reader of the print already said, and the inference of K3. */
export function baselineNote(kind: IndicatorClass, baseline: Figure): string | null {
  if (kind !== 'K3') return baseline.note;
  return baseline.note === null ? ONE_YEAR_INFERENCE : `${baseline.note}；${ONE_YEAR_INFERENCE}`;
}

/**
 * Remarks that follow from the figures themselves: the one-year inference, and each text target that is another test
 * than the table's (METHOD §3.11, §5: the table is the headline, both are kept).
 */
export function derivedRemarks(
  kind: IndicatorClass,
  baseline: Figure,
  target: Figure,
  others: readonly OtherTarget[],
): string[] {
  const remarks: string[] = [];
  if (kind === 'K3') remarks.push(`${ONE_YEAR_INFERENCE}：表中印作“${baseline.printed}”；完成率和进度不用基期数。`);
  for (const other of others) {
    const differences = differs(target, other.figure);
    if (differences.length > 0)
      remarks.push(
        `正文（原文第${other.line}行）印作“${other.figure.printed}”，与本表“${target.printed}”${differences.join('、')}不同；以本表为准。`,
      );
  }
  return remarks;
}

function differs(table: Figure, text: Figure): string[] {
  const found: string[] = [];
  if (table.value !== text.value || table.low !== text.low || table.high !== text.high) found.push('数值');
  if (table.operator !== text.operator) found.push('比较关系');
  if (table.unit !== text.unit) found.push('单位');
  if (table.soft !== text.soft) found.push('有无“力争”');
  return found;
}
