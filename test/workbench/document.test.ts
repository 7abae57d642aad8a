import { bootOffice, type OfficeInNode } from '../support/office-node';

const BYTES = Uint8Array.from({ length: 150_000 }, (_, index) => index % 251);

let office: OfficeInNode;
beforeEach(async () => {
  office = await bootOffice({ file: BYTES });
});
afterEach(() => office.dispose());

/** The older calls of Office.js, which answer through a callback. */
function answer<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

test('settings are saved in the workbook and read back', async () => {
  const { settings } = Office.context.document;
  settings.set('plan', { id: 'fj-14', boxes: [2, 3] });
  await answer((done) => settings.saveAsync(done as (result: Office.AsyncResult<unknown>) => void));
  expect([...office.grid.settings.keys()]).toEqual(['plan']);
  settings.set('plan', null);
  await answer((done) => settings.refreshAsync(done));
  expect(settings.get('plan')).toEqual({ id: 'fj-14', boxes: [2, 3] });
});

test('the file arrives in slices', async () => {
  const { document } = Office.context;
  const file = await answer<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, done),
  );
  expect([file.size, file.sliceCount]).toEqual([150_000, 3]);
  const parts: number[] = [];
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
    parts.push(...(slice.data as number[]));
  }
  await answer((done) => file.closeAsync(done as (result: Office.AsyncResult<unknown>) => void));
  expect(Uint8Array.from(parts)).toEqual(BYTES);
});

test('without a writer there is no file', async () => {
  office.host.fileWriter = null;
  await expect(
    answer<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, done)),
  ).rejects.toThrow();
});

test('the pane is shown and hidden, buttons are switched', async () => {
  let changes = 0;
  office.host.services.onChange(() => (changes += 1));
  await Office.addin.hide();
  expect(office.host.services.paneShown).toBe(false);
  await Office.addin.showAsTaskpane();
  expect(office.host.services.paneShown).toBe(true);
  await Office.ribbon.requestUpdate({ tabs: [{ id: 'Plan', controls: [{ id: 'Check', enabled: false }] }] });
  expect(office.host.services.buttons.get('Check')).toBe(false);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
  expect(changes).toBe(3);
});
