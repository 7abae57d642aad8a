/**
 * Enter and the space bar on a cell that leads elsewhere 链接按键. The grid, too, hears keys before everyone else and moves the
 * selection on Enter: made before the grid, this hears them first.
 */
export class LinkKeys {
  private follow: () => boolean = () => false;

  constructor() {
    window.addEventListener('keydown', (event) => this.hear(event), { capture: true });
  }

  /** `follow` goes where the selected cell leads; false where it leads nowhere, or takes typing. */
  connect(follow: () => boolean): void {
    this.follow = follow;
  }

  private hear(event: KeyboardEvent): void {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.follow()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
