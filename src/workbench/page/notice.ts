import { element } from './elements';

/** One sentence for the person above the grid 提示, until it is closed or replaced. */
export class Notice {
  private readonly box = element('notice');
  private readonly text = element('notice-text');

  constructor() {
    element('notice-close').addEventListener('click', () => this.close());
  }

  fault(text: string): void {
    this.show(text, true);
  }

  information(text: string): void {
    this.show(text, false);
  }

  close(): void {
    this.box.hidden = true;
    this.text.textContent = '';
  }

  private show(text: string, fault: boolean): void {
    this.box.classList.toggle('fault', fault);
    this.box.hidden = false;
    this.text.textContent = text;
  }
}
