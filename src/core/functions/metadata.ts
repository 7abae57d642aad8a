import type { Parameter, PlanFunction } from './define';
import { FUNCTIONS } from './index';

export type Locale = 'zh' | 'en';

/** One function in the JSON that Office reads. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    type: 'any' | 'number' | 'string';
    dimensionality: 'scalar' | 'matrix';
    optional: boolean;
  }[];
  result: { type: 'any'; dimensionality: 'scalar' | 'matrix' };
}

/**
 * The custom functions metadata of Office 自定义函数元数据 (functions.json). Names stay ASCII in every language, because the
 * formula in a file carries them; descriptions and parameter names are in the language asked for.
 */
export function functionsJson(locale: Locale): { functions: FunctionMetadata[] } {
  return { functions: FUNCTIONS.map((definition) => functionMetadata(definition, locale)) };
}

function functionMetadata(definition: PlanFunction, locale: Locale): FunctionMetadata {
  return {
    id: definition.id,
    name: definition.id,
    description: definition.summary[locale],
    parameters: definition.parameters.map((parameter) => parameterMetadata(parameter, locale)),
    result: { type: 'any', dimensionality: definition.result },
  };
}

function parameterMetadata(parameter: Parameter, locale: Locale): FunctionMetadata['parameters'][number] {
  return {
    name: parameter.label[locale],
    description: parameter.hint?.[locale] ?? parameter.label[locale],
    type: parameter.type,
    dimensionality: parameter.dimension,
    optional: parameter.optional,
  };
}
