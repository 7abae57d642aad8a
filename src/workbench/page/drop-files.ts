/** Parts of the pane that look into a file instead of opening it. */
const OTHER_TAKERS = '[data-takes-files]';

/** Takes a file that is dropped anywhere on the page or in the pane; nothing else is taken. */
export function dropFiles(target: Window, onFile: (file: File) => void): void {
  const holdsFile = (event: DragEvent): boolean =>
    (event.dataTransfer?.types.includes('Files') ?? false) && !isElsewhere(event.target);
  const highlight = (on: boolean): void => void document.body.classList.toggle('dropping', on);
  target.addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    // Otherwise the browser leaves the page for the file.
    event.preventDefault();
    highlight(true);
  });
  target.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) highlight(false);
  });
  target.addEventListener(
    'drop',
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      highlight(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
    // The grid takes drops for itself.
    { capture: true },
  );
}

/** Whether the target is within such a part; it may be of another window, whose classes are others. */
function isElsewhere(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(OTHER_TAKERS) !== null;
}
