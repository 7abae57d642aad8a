import { LocalPreferences } from '../../../src/hosts/excel/local-preferences';
import { stored } from '../../../src/hosts/excel/office-helpers';

const CHOICE = { planId: 'fj-14', boxId: '2', unitName: '福州市', asOf: '2023-09' };

/** The storage of a browser, as far as it is used. */
class FakeStorage {
  readonly items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

describe('what the pane remembers', () => {
  const page = globalThis as { window?: unknown };
  const original = page.window;
  afterEach(() => {
    page.window = original;
  });

  test('the last choice, in the storage of the browser', async () => {
    const localStorage = new FakeStorage();
    page.window = { localStorage };
    expect(await new LocalPreferences().lastChoice()).toBeNull();
    await new LocalPreferences().rememberChoice(CHOICE);
    expect(await new LocalPreferences().lastChoice()).toEqual(CHOICE);
    expect(await stored('plan-indicators', 'something else')).toBeNull();
    await new LocalPreferences().rememberChoice({ ...CHOICE, asOf: null });
    expect(await new LocalPreferences().lastChoice()).toEqual({ ...CHOICE, asOf: null });
  });

  test.each(['null', '7', '{"planId":1}', '{', '{"planId":"a","boxId":"b"}'])(
    'nothing where %s is kept',
    async (kept) => {
      const localStorage = new FakeStorage();
      localStorage.items.set('@plan-indicators/last-choice', kept);
      page.window = { localStorage };
      expect(await new LocalPreferences().lastChoice()).toBeNull();
    },
  );

  test('nothing, without a fault, where there is no storage', async () => {
    page.window = {
      get localStorage(): never {
        throw new Error('denied');
      },
    };
    await new LocalPreferences().rememberChoice(CHOICE);
    expect(await new LocalPreferences().lastChoice()).toBeNull();
  });
});
