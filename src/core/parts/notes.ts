/**
 * What is known about objects beside what they say 附注: a changed copy of one (`{ ...object }`) does not carry it on. It does what a WeakMap
 * does, but stays in the object itself: while the engine clears only what is young, a WeakMap keeps what it tells of objects that are long gone,
 * and a collection of workbooks leaves a trail of it.
 */
export class Notes<Of extends object, Note> {
  private readonly mark = Symbol('note');

  get(of: Of): Note | undefined {
    return (of as { [mark: symbol]: Note })[this.mark];
  }

  set(of: Of, note: Note): void {
    // Not enumerable, so that copies are made without it.
    Object.defineProperty(of, this.mark, { value: note, configurable: true });
  }
}
