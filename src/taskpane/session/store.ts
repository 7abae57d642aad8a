/** A value that tells when it changes; React reads it through `useStore`. Bound methods, so that they can be handed on. */
export class Store<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const listener of this.listeners) listener();
  }

  /** Replaces the named members. */
  patch(part: Partial<T>): void {
    this.set({ ...this.value, ...part });
  }
}
