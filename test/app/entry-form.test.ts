import { entryFormOf, type EntryForm } from '../../src/app/entry-form';
import { readingsOf } from '../../src/app/readings';
import { previewEntry } from '../../src/app/fill-entry';
import { insertBox } from '../../src/app/insert-box';
import { overview } from '../../src/app/overview';
import { writeRow } from '../../src/app/write-row';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';

describe('the entry form', () => {
  let host: XlsxHost;
  beforeEach(async () => {
    host = new XlsxHost();
    await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '2', unitName: '福建省', asOf: '2023' });
  });

  async function openAt(at: { sheet: string; cell: string }): Promise<EntryForm | null> {
    const [sheet] = readingsOf(await host.readSheets([at.sheet]), BUILT_IN).sheets;
    return entryFormOf(sheet!, at.cell);
  }

  async function form(name: RegExp, sheet = '专栏2'): Promise<EntryForm> {
    const [list] = await overview(host, BUILT_IN, [sheet]);
    const row = list!.rows.find((item) => name.test(item.name))!;
    return (await openAt(row))!;
  }

  function preview(opened: EntryForm, typed: string, unit?: string) {
    const result = previewEntry(opened, typed, unit);
    if (!result.ok) throw new Error(result.message);
    return result;
  }

  test('reads base and target back in Chinese and offers units', async () => {
    const opened = await form(/^城镇新增就业/);
    expect(opened).toMatchObject({
      sheet: '专栏2',
      label: '2021年',
      unit: '万人',
      kind: 'number',
      target: { printed: '[250]', meaning: '五年累计250万人' },
      current: '',
      period: '2023年',
      provincial: false,
    });
    expect(opened.units).toEqual(['万人', '人', '亿人']);
    expect(opened.choices.map((choice) => choice.label)).toEqual(['2021年', '2022年', '2023年', '2024年', '2025年']);
  });

  test('converts exactly, shows what will stand in the cell and what follows, then writes it', async () => {
    const opened = await form(/^城镇新增就业/);
    const shown = preview(opened, '523000', '人');
    expect(shown).toMatchObject({ value: 52.3, conversion: '523000人 = 52.3万人' });
    expect(shown.completion.completion).toBe('20.92%');
    const receipt = await writeRow(host, opened, { preview: shown });
    expect(receipt.before).toEqual([{ sheet: '专栏2', cell: opened.cell, value: null }]);
    const next = (await openAt({ sheet: '专栏2', cell: opened.choices[1]!.cell }))!;
    expect(next.previous).toEqual({ label: '2021年', value: '52.3' });
    // The row itself opens the period to fill in next.
    const code = `B${opened.cell.replace(/\D/g, '')}`;
    expect((await openAt({ sheet: '专栏2', cell: code }))!.label).toBe('2022年');
  });

  test.each([
    ['about 52', false],
    ['１，０１３．５', false],
    ['1,013.5', false],
    ['95%', false],
    ['', true],
    ['-3', true],
    ['52.30', true],
  ])('takes “%s” as it stands: %s', async (typed, ok) => {
    const opened = await form(/^城镇新增就业/);
    const result = previewEntry(opened, typed);
    expect(result.ok).toBe(ok);
    if (!result.ok) {
      expect(result.message).toContain(`“${typed}”`);
      await expect(writeRow(host, opened, { preview: result })).rejects.toMatchObject({ code: 'bad-value' });
    }
  });

  test('says what the validation would say, before anything is written', async () => {
    const opened = await form(/^失业保险/);
    const shown = preview(opened, '6644100');
    expect(shown.findings.map((finding) => finding.rule)).toContain('unit-slip');
    expect(preview(opened, '664.41').findings.map((finding) => finding.rule)).not.toContain('unit-slip');
    expect(preview(opened, '6644100', '人')).toMatchObject({ value: 664.41 });
  });

  test('offers 本级基期 and 本级目标 to a lower unit, and nothing where the indicator is not collected', async () => {
    await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '2', unitName: '福州市', asOf: '2023' });
    const jobs = await form(/^城镇新增就业/, '专栏2 福州市');
    expect(jobs.provincial).toBe(true);
    expect(jobs.choices.slice(0, 2).map((choice) => choice.label)).toEqual(['本级基期', '本级目标']);
    const rate = await form(/城镇调查失业率/, '专栏2 福州市');
    expect(rate.kind).toBe('none');
    expect(previewEntry(rate, '5').ok).toBe(false);
  });

  test('of a ratio takes parts', async () => {
    await insertBox(host, BUILT_IN, { planId: 'fj-13', boxId: '1', unitName: '福建省', asOf: null });
    const opened = await form(/高级.*中级|职称|结构|比例/, '专栏1');
    expect(opened.kind).toBe('ratio');
    expect(opened.units).toEqual([]);
    expect(preview(opened, '10：40：50').value).toBe('10:40:50');
    expect(previewEntry(opened, '10').ok).toBe(false);
  });

  test('is none outside of indicator rows', async () => {
    expect(await openAt({ sheet: '专栏2', cell: 'A1' })).toBeNull();
    const opened = await form(/^城镇新增就业/);
    expect(entryFormOf(opened.source.sheet, '不是地址')).toBeNull();
  });
});
