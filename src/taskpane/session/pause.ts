/** Longest work between two answers to the person, in milliseconds. */
const TURN = 24;

/** A rest for long work 让出: lets the page draw and answer, as often as a person notices and not after every step. */
export function createPause(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
