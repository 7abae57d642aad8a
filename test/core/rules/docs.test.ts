import { RULES } from '../../../src/core/rules';
import { rulesMarkdown } from '../../../src/core/rules/docs';

describe('rulesMarkdown', () => {
  const page = rulesMarkdown();

  test('says in its first line that it is generated', () => {
    expect(page.split('\n')[0]).toContain('生成');
  });

  test.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
    'has %s once, with its basis and every message',
    (id, { meta }) => {
      expect(page.split(`### ${meta.title.zh} \`${id}\``)).toHaveLength(2);
      for (const key of Object.keys(meta.messages)) expect(page).toContain(`| \`${key}\` |`);
    },
  );

  test('no text opens a tag or breaks a table', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(RULES.length);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5);
    expect(page.slice(page.indexOf('\n'))).not.toMatch(/<(?!!--)/);
  });
});
