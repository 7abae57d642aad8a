const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * A moment by the clock of Greenwich 时刻, in seconds, from ISO 8601 with its time zone: seals are dated in local time, files in UTC. A
 * text that is no such moment is before all others.
 */
export function momentOf(text: string): number {
  const match = ISO.exec(text);
  if (!match) return Number.NEGATIVE_INFINITY;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 7).map(Number);
  const east = (match[7] === '-' ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return ((daysBefore(year, month, day) * 24 + hours) * 60 + minutes - east) * 60 + seconds;
}

/** Days since a fixed day; years begin in March, so that the leap day is their last. */
function daysBefore(year: number, month: number, day: number): number {
  const since = month > 2 ? year : year - 1;
  const leaps = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return since * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}
