// Until a person has found a cell or a button; before that, only what answers them may run.
const FIRST_MOMENTS_MS = 500;
// Even a busy page comes to it.
const LATEST_MS = 1000;

/** Does what nobody waits for: not in the first moments, and then when the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  setTimeout(() => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LATEST_MS });
    else work();
  }, FIRST_MOMENTS_MS);
}
