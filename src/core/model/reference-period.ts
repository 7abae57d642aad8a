/**
 * Report date 报告期 (as_of): a year, or the months of it that have been reported.
 * `{ year: 2023, months: 12 }` is the whole of 2023; `{ year: 2023, months: 9 }` is 2023-09 or 2023Q3. (METHOD §2.)
 */
export interface ReferencePeriod {
  year: number;
  /** Months of the year elapsed, 1–12; 12 is the full year. */
  months: number;
}
