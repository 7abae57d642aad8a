import { defineRule, type Report } from './define';
import { problemsOf } from './support/problems';

/** Without these nobody knows whose numbers the sheet holds, or of when. */
const DECISIVE: ReadonlySet<string> = new Set(['填报单位', '报告期']);

/** A caption such as 报告期 is gone or stands twice 标识栏缺失或重复, so that what was written behind it is not read. */
export const missingLabel = defineRule({
  meta: {
    id: 'missing-label',
    title: { zh: '标识栏缺失或重复', en: 'Label missing or twice' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '填报单位、报告期和各项标识按表头、表尾的标识名读取，表样的标识名不得删减或改名。',
    requires: [],
    messages: {
      missing: '缺少标识“{subject}”，它后面填写的内容未读取',
      duplicate: '标识“{subject}”在本表出现多次，内容不一，这一处未读取',
    },
    remedies: {
      missing: '请恢复“{subject}：”这一格，内容填在它右边。',
      duplicate: '请只保留一处，删除或改名另一处。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) => {
    const severity = (subject: string) => (DECISIVE.has(subject) ? ('error' as const) : ('information' as const));
    return [
      ...problemsOf(sheet, 'missing-label').map((problem): Report<'missing'> => ({
        messageId: 'missing',
        ...problem,
        severity: severity(problem.data.subject),
      })),
      ...problemsOf(sheet, 'duplicate-label').map((problem): Report<'duplicate'> => ({
        messageId: 'duplicate',
        ...problem,
        severity: severity(problem.data.subject),
      })),
    ];
  },
});
