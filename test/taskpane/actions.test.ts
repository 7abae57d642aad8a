import { associateActions } from '../../src/taskpane/actions';
import { deskOnGrid, type DeskOnGrid } from './desk-on-grid';

let desk: DeskOnGrid;
let revealed = 0;
beforeEach(async () => {
  desk = await deskOnGrid();
  revealed = 0;
});
afterEach(() => desk.dispose());

/** Presses a ribbon button: what the client itself holds under the name of the manifest. */
async function press(name: string): Promise<number> {
  const actions = Office.actions as unknown as { _association: { mappings: Record<string, Button> } };
  let completed = 0;
  await actions._association.mappings[name.toUpperCase()]!({ completed: () => completed++ });
  return completed;
}
type Button = (event: { completed(): void }) => Promise<void>;

test('every button does its work and ends its event once, even when the pane cannot be opened', async () => {
  let reveal = () => Promise.resolve(void revealed++);
  associateActions(desk.session, () => reveal());
  expect(await press('insertExample')).toBe(1);
  expect(await desk.sheets()).toEqual(['Sheet1', '专栏1']);
  expect(revealed).toBe(0);

  expect(await press('validateWorkbook')).toBe(1);
  expect(revealed).toBe(1);
  expect(desk.session.validation.state.get().complete).toBe(true);

  expect(await press('insertExample')).toBe(1);
  expect(desk.session.insertion.state.get().conflict).not.toBeNull();
  expect(revealed).toBe(2);
  await desk.session.insertion.resolve('cancel');

  expect(await press('undoLast')).toBe(1);
  expect(await desk.sheets()).toEqual(['Sheet1']);
  expect(await press('undoLast')).toBe(1);
  expect(desk.session.desk.notice.get()).toMatchObject({ intent: 'info' });

  reveal = () => Promise.reject(new Error('no pane'));
  expect(await press('validateWorkbook')).toBe(1);
  expect(desk.session.desk.notice.get()).toMatchObject({ intent: 'error', details: 'Error: no pane' });
});
