import { copyReason } from '../../rollup/copies';
import { beijingTime } from '../../rollup/moment';
import type { RollupResult } from '../../rollup/result';
import type { ReadFile, RejectedFile } from '../../rollup/submission';
import { supersededReason, type Choice } from '../../rollup/versions';
import { FILES_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import { middle, SEAL_WORDS, text } from './record-cells';
import { tableSheet, type TableCell } from './table';

/** 文件日志: every file that was given, with its digest, its state and what became of it. */
export function filesSheet(result: RollupResult, lines: readonly string[]): SheetSpec {
  const { collection, copies, rejected } = result;
  const outcomes = outcomesOf(collection.choices);
  const used = collection.files.map((file): TableCell[] => {
    const { word = '', reasons = [] } = outcomes.get(file) ?? {};
    const units = [...new Set(file.forms.map(({ unit }) => unit))].join('、');
    return row(file, [units, SEAL_WORDS[file.state], word, [...reasons, ...file.remarks].join('；'), file.modified]);
  });
  const same = copies.map((copy) => row(copy, ['', '', '内容相同', copyReason(copy), '']));
  const refused = rejected.map((file) => row(file, ['', '', '未汇入', file.reason, '']));
  return tableSheet({
    name: FILES_SHEET,
    planId: collection.plan.id,
    unit: '',
    title: '文件日志',
    lines,
    columns: [
      { head: '文件', width: 44 },
      { head: '单位', width: 18 },
      { head: '封签', width: 14 },
      { head: '结果', width: 10 },
      { head: '原因', width: 60 },
      { head: '修改时间\n（北京时间）', width: 20 },
      { head: '字节', width: 10 },
      { head: 'SHA-256', width: 66 },
    ],
    rows: [...used, ...same, ...refused],
  });
}

/** One file; the texts are its units, its seal, what became of it, why, and when it was changed. */
function row(
  { file, bytes, sha256 }: Pick<RejectedFile, 'file' | 'bytes' | 'sha256'>,
  [units, seal, word, reason, modified]: readonly [string, string, string, string, string],
): TableCell[] {
  return [
    text(file),
    middle(units),
    middle(seal),
    middle(word),
    text(reason),
    middle(beijingTime(modified)),
    middle(bytes ?? ''),
    { look: 'code', content: sha256 },
  ];
}

/** What became of each file: 采用, 部分采用 or 被代替, and why. */
function outcomesOf(choices: readonly Choice[]): ReadonlyMap<ReadFile, { word: string; reasons: readonly string[] }> {
  const chosen = new Set(choices.map((choice) => choice.chosen.file));
  const picked = new Set(choices.filter((choice) => choice.picked).map((choice) => choice.chosen.file));
  const reasons = new Map<ReadFile, Set<string>>();
  for (const choice of choices)
    for (const other of choice.others) {
      const { file } = other.version;
      const own = reasons.get(file) ?? new Set<string>();
      reasons.set(file, own.add(supersededReason(choice, other)));
    }
  const files = new Set([...chosen, ...reasons.keys()]);
  return new Map(
    [...files].map((file) => {
      const why = [...(reasons.get(file) ?? [])];
      const word = !chosen.has(file) ? '被代替' : why.length > 0 ? '部分采用' : '采用';
      return [file, { word, reasons: [...(picked.has(file) ? ['人工选定'] : []), ...why.slice(0, 5)] }];
    }),
  );
}
