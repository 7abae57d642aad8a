import { ATTRIBUTE } from './attribute';
import { BASELINE } from './baseline';
import { CHECK } from './check';
import { COMPLETION } from './completion';
import { CONVERT } from './convert';
import type { PlanFunction } from './define';
import { ELAPSED } from './elapsed';
import { FORECAST } from './forecast';
import { GAP } from './gap';
import { LIST } from './list';
import { PACE } from './pace';
import { PROGRESS } from './progress';
import { READ } from './read';
import { STATUS } from './status';
import { TABLE } from './table';
import { TARGET } from './target';
import { UNIT } from './unit';

/** Every PLAN.* function 自定义函数, in the order people meet them. */
export const FUNCTIONS: readonly PlanFunction[] = [
  PROGRESS,
  COMPLETION,
  ELAPSED,
  STATUS,
  TARGET,
  BASELINE,
  UNIT,
  ATTRIBUTE,
  GAP,
  PACE,
  FORECAST,
  CHECK,
  CONVERT,
  READ,
  LIST,
  TABLE,
];
