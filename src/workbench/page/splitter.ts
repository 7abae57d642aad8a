const NARROWEST = 320;
const WIDEST = 640;
const STEP = 20;

/** Lets the person set the pane's width (320–640 px) with the mouse or the arrow keys. */
export function makeSplitter(splitter: HTMLElement, stage: HTMLElement): void {
  let width = 380;
  const set = (wanted: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted)));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    splitter.setAttribute('aria-valuenow', String(width));
  };
  splitter.setAttribute('aria-valuemin', String(NARROWEST));
  splitter.setAttribute('aria-valuemax', String(WIDEST));
  set(width);
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    stage.classList.add('dragging');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (stage.classList.contains('dragging')) set(stage.getBoundingClientRect().right - event.clientX);
  });
  const stop = (): void => stage.classList.remove('dragging');
  splitter.addEventListener('pointerup', stop);
  splitter.addEventListener('pointercancel', stop);
  splitter.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(width + STEP);
    else if (event.key === 'ArrowRight') set(width - STEP);
    else if (event.key === 'Home') set(WIDEST);
    else if (event.key === 'End') set(NARROWEST);
    else return;
    event.preventDefault();
  });
}
