import type { Page } from 'playwright-core';
import { parseAddress } from '../../src/core/model/cells';

/** The name box beside the formula bar shows the address of the selected cell; on locked cells it takes no typing. */
const NAME_BOX = '#grid input.univer-size-full';

async function selected(page: Page): Promise<{ row: number; column: number }> {
  const text = await page.locator(NAME_BOX).first().inputValue();
  const at = parseAddress(text.split(':')[0]!);
  if (!at) throw new Error(`The name box shows "${text}".`);
  return at;
}

/** Walks to a cell with the arrow keys, from wherever a click into the sheet lands, and types, as a person does. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  const target = parseAddress(cell)!;
  const box = (await page.locator('#grid').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.55, box.y + box.height * 0.6);
  for (let presses = 0; presses < 120; presses += 1) {
    const at = await selected(page);
    if (at.row === target.row && at.column === target.column) {
      await page.keyboard.type(text, { delay: 60 });
      await page.keyboard.press('Enter');
      return;
    }
    if (at.row !== target.row) await page.keyboard.press(at.row < target.row ? 'ArrowDown' : 'ArrowUp');
    else await page.keyboard.press(at.column < target.column ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(30);
  }
  throw new Error(`The arrow keys did not reach ${cell}.`);
}
