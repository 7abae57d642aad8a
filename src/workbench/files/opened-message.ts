import type { OpenedBook } from '../../core/sheet/book';

const MOST_CELLS = 5;

/** What a person should know about a file just opened; null when everything came in. */
export function openedMessage(name: string, { outward, left }: OpenedBook): string | null {
  const parts: string[] = [];
  if (outward.length > 0) {
    const named = outward.slice(0, MOST_CELLS).map(({ sheet, cell }) => `${sheet}!${cell}`);
    const more = outward.length > named.length ? ` 等 ${outward.length} 个单元格` : '';
    parts.push(`${named.join('、')}${more}的公式要到文件以外取数，为安全起见只保留了最后一次的结果`);
  }
  if (left.length > 0) parts.push(`${left.join('、')}没有带入，从这里另存的文件不含这些内容`);
  return parts.length > 0 ? `已打开“${name}”：${parts.join('；')}。原文件没有改动。` : null;
}
