import { dateText } from '../model/date-serial';

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

const HOUR = 3600;
const DAY = 24 * HOUR;
/** The day from which date serials count. */
const SERIAL_ZERO = daysBefore(1899, 12, 30);

/** A moment as people in China write it 北京时间, to the second: 2026-11-22 15:04:05. What is no moment stays as it is. */
export function beijingTime(text: string): string {
  const moment = momentOf(text);
  if (!Number.isFinite(moment)) return text;
  const seconds = Math.floor(moment) + 8 * HOUR;
  const days = Math.floor(seconds / DAY);
  const clock = seconds - days * DAY;
  const time = [Math.floor(clock / HOUR), Math.floor(clock / 60) % 60, clock % 60].map(two).join(':');
  const date = dateText(days - SERIAL_ZERO);
  return date === null ? text : `${date} ${time}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
