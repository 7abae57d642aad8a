import { element } from './elements';
import { makeSplitter } from './splitter';

const NARROW = '(max-width: 760px)';
const HIDDEN = 'without-pane';

/** The pane beside the grid, a page of its own; on a narrow screen it lies over the grid and starts hidden. */
export class Pane {
  private readonly frame = element<HTMLIFrameElement>('pane');
  private readonly toggle = element('pane-toggle');
  private readonly stage = element('stage');

  private loaded = this.hasLoaded();

  constructor() {
    this.frame.addEventListener('load', () => (this.loaded = this.hasLoaded()));
    makeSplitter(element('splitter'), this.stage);
    this.toggle.addEventListener('click', () => this.show(this.stage.classList.contains(HIDDEN)));
    this.show(!matchMedia(NARROW).matches);
  }

  /** Calls back with the window of the pane: now, when it has loaded, and whenever it loads again. */
  onLoad(listener: (window: Window) => void): void {
    const call = (): void => {
      if (this.frame.contentWindow) listener(this.frame.contentWindow);
    };
    if (this.loaded) call();
    this.frame.addEventListener('load', call);
  }

  /** Resolves when the scripts of the pane have run for the first time. */
  started(): Promise<void> {
    return new Promise((resolve) => this.onLoad(() => resolve()));
  }

  /** Loads the pane afresh for another workbook, as Excel does. The first time it loads with the page. */
  reload(): void {
    this.frame.contentWindow?.location.reload();
  }

  /** An empty document stands in the frame until its own comes. */
  private hasLoaded(): boolean {
    const { URL, readyState } = this.frame.contentDocument ?? {};
    return URL !== 'about:blank' && readyState === 'complete';
  }

  private show(shown: boolean): void {
    this.stage.classList.toggle(HIDDEN, !shown);
    this.toggle.setAttribute('aria-pressed', String(shown));
  }
}
