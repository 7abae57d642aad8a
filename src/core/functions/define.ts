import type { Catalogue } from '../model/catalogue';

/** A value a cell can show. A function that spills returns rows of these. */
export type CellResult = string | number | boolean;

/** A value or an error meant for the cell: `#N/A` (unknown name) or `#VALUE!` (wrong value), each with its reason. */
export class FunctionError extends Error {
  constructor(
    readonly code: '#N/A' | '#VALUE!',
    message: string,
  ) {
    super(message);
    this.name = 'FunctionError';
  }
}

/** Text in the two languages of the add-in. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** One parameter of a PLAN.* function. `matrix` takes a cell or a range; `any` takes text or number. */
export interface Parameter {
  name: string;
  /** Short name shown in the formula helper: 报告期. */
  label: Bilingual;
  /** What may be given, in a sentence. */
  hint?: Bilingual;
  type: 'string' | 'number' | 'any';
  dimension: 'scalar' | 'matrix';
  optional: boolean;
}

/** What a function may look at; nothing else reaches it. */
export interface FunctionContext {
  catalogue: Catalogue;
}

/** An argument after the wrapper: blank and omitted are null, a matrix is rows of cells. */
export type Argument = string | number | boolean | null | readonly (readonly (string | number | boolean | null)[])[];

/**
 * A PLAN.* function: metadata beside its implementation. `summary`, `examples` and the hints of parameters are for what is
 * generated (functions.json, docs/functions.md); the build leaves them out of the add-in.
 */
export interface PlanFunction {
  /** Id after the namespace: PROGRESS. Letters, digits, periods; never changed after release. */
  id: string;
  summary: Bilingual;
  parameters: readonly Parameter[];
  /** `matrix` spills. */
  result: 'scalar' | 'matrix';
  /** Examples for the docs: the formula and what it gives. */
  examples: readonly { formula: string; gives: string }[];
  evaluate(context: FunctionContext, args: readonly Argument[]): CellResult | CellResult[][];
}

/** Declares a PLAN.* function; keeps the literal types of its metadata. */
export function defineFunction(definition: PlanFunction): PlanFunction {
  return definition;
}
