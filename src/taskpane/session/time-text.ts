/** A moment as ISO 8601 in the time of this place 当地时间: 2026-11-22T16:30:00+08:00. */
export function timeText(moment: Date): string {
  const east = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + east * 60_000).toISOString().slice(0, 19);
  const two = (number: number): string => String(Math.trunc(number)).padStart(2, '0');
  return `${local}${east < 0 ? '-' : '+'}${two(Math.abs(east) / 60)}:${two(Math.abs(east) % 60)}`;
}
