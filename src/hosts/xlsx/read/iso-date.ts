/** Serial number (1900 system) of an ISO date such as 2023-09-30 or 2023-09-30T12:00:00; null when it is not one. */
export function isoToSerial(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) + Number(second) * 1000;
  return time / 86_400_000 + 25569;
}
