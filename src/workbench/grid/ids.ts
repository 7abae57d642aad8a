let count = 0;

/** An identifier that no other object of this page has. */
export function uniqueId(prefix: string): string {
  count += 1;
  return `${prefix}-${count.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
