import type { CellValue } from '../model/cells';
import type { CellReading, RowReading } from '../model/reading';
import { defineRule, type Report } from './define';
import { projectRow } from './support/project-row';
import { seriesRows } from './support/series-row';

const FIELDS = {
  title: '表名',
  section: '分组标题',
  no: '序号',
  previousTarget: '上期目标',
  name: '指标名称',
  unit: '计量单位',
  baseline: '基期',
  target: '目标',
  attribute: '属性',
  nature: '建设性质',
  builder: '建设单位',
  term: '建设年限',
} as const;

/** Equal for a reader: numbers by value, text without surrounding blanks; a cleared cell is a change. */
function isSame(found: CellValue, expected: CellValue): boolean {
  if (found === expected) return true;
  const text = (value: CellValue): string => (value === null ? '' : String(value).trim());
  if (text(found) === text(expected)) return true;
  return text(found) !== '' && text(expected) !== '' && Number(text(found)) === Number(text(expected));
}

/** Forms of a collection share the locked cells that none of them changed. */
const INTACT = new WeakSet<RowReading['locked']>();

function isIntact(locked: RowReading['locked']): boolean {
  if (INTACT.has(locked)) return true;
  if (!locked.every(({ found, expected }) => isSame(found.raw, expected))) return false;
  INTACT.add(locked);
  return true;
}

function compare(field: keyof typeof FIELDS, found: CellReading, expected: CellValue): Report<'changed' | 'cleared'>[] {
  if (isSame(found.raw, expected)) return [];
  const shown = expected === null ? '' : String(expected);
  return [
    {
      messageId: found.raw === null || found.raw === '' ? 'cleared' : 'changed',
      cell: found.cell,
      value: found.raw,
      data: { field: FIELDS[field], found: String(found.raw ?? ''), expected: shown },
      correction: {
        cell: found.cell,
        value: typeof expected === 'boolean' ? shown : expected,
        label: `恢复为 ${shown}`,
      },
    },
  ];
}

/**
 * What the plan prints was overwritten in the sheet 规划事实被改: title, section, ordinal, name, unit, base, target or attribute no
 * longer read as printed. Holds for rows that are 不适用 as well: their facts stay locked.
 */
export const lockedCellChanged = defineRule({
  meta: {
    id: 'locked-cell-changed',
    title: { zh: '锁定内容被改动', en: 'Locked cell changed' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '表名、分组、指标、计量单位、基期、目标和属性以规划印刷为准（{plan}{box}，原文第{line}行），不得改动。',
    requires: [],
    messages: {
      changed: '{field}被改为“{found}”，规划是“{expected}”',
      cleared: '{field}被清空，规划是“{expected}”',
      gone: '{field}“{expected}”一行被删除',
    },
    remedies: {
      changed: '请恢复为“{expected}”。',
      cleared: '请恢复为“{expected}”。',
      gone: '请撤销删除；或重新插入本表后把数据填入。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) => [
    ...(sheet.fixed ?? []).flatMap(({ field, found, expected, gone }): Report<'changed' | 'cleared' | 'gone'>[] =>
      gone
        ? [{ messageId: 'gone', cell: found.cell, value: found.raw, data: { field: FIELDS[field], expected } }]
        : compare(field, found, expected),
    ),
    ...[...sheet.rows, ...seriesRows(sheet)]
      .filter((row) => !isIntact(row.locked))
      .flatMap((row) =>
        row.locked.flatMap(({ field, found, expected }) =>
          compare(field, found, expected).map((report) => ({ ...report, row })),
        ),
      ),
    ...(sheet.projects ?? []).flatMap((project) =>
      project.locked.flatMap(({ field, found, expected }) =>
        compare(field, found, expected).map((report) => ({ ...report, row: projectRow(project) })),
      ),
    ),
  ],
});
