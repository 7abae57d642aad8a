/**
 * One thing that is wrong with a catalogue 规划目录问题: the file, the place in it, what stands there, and a Chinese
 * sentence that says what is wrong and what to do.
 */
export interface CatalogueProblem {
  /** `fj-14/indicators.json`; before the plan's id is known, 第1份/plan.json. */
  file: string;
  /** `indicators[3].target.printed`; "" is the whole file. */
  path: string;
  /** What stands there, shortened. */
  value: string;
  message: string;
}

/** Collects the problems of one file. */
export class ProblemList {
  constructor(
    readonly file: string,
    private readonly all: CatalogueProblem[],
  ) {}

  add(path: string, value: unknown, message: string): void {
    this.all.push({ file: this.file, path, value: show(value), message });
  }
}

/** A problem as one line for people. */
export function problemText(problem: CatalogueProblem): string {
  const place = problem.path === '' ? problem.file : `${problem.file} ${problem.path}`;
  return `${place}：${problem.message}（现为 ${problem.value}）`;
}

/** A value in a few words; never walks into it, so that deep or huge input costs nothing. */
function show(value: unknown): string {
  if (value === undefined) return '未填';
  if (typeof value === 'string') {
    const shortened = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    return `“${shortened}”`;
  }
  if (Array.isArray(value)) return `${value.length}项的列表`;
  if (value !== null && typeof value === 'object') return '对象';
  return String(value);
}
