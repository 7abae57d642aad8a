import type { BaseValueObject, IFunctionInfo, IFunctionNames } from '@univerjs/engine-formula';
import { BaseFunction, ErrorType, ErrorValueObject, FunctionType, IFunctionService } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import type { PlainArgument } from './function-values';
import { functionFailure, functionResult, plainArgument } from './function-values';

/** A PLAN.* function as the metadata for Excel (functions.json) declares it; the part that the grid needs. */
export interface FunctionDeclaration {
  id: string;
  description: string;
  parameters: readonly {
    name: string;
    description: string;
    /** `matrix` takes a cell or a range. */
    dimensionality: string;
    optional: boolean;
  }[];
}

/** What the add-in associated with an id, as `CustomFunctions.associate` gives it. */
export type Implementation = (...args: unknown[]) => unknown;

const NAMESPACE = 'PLAN';

/**
 * The PLAN.* functions of the grid 自定义函数. They are declared before the first workbook opens; what they compute comes
 * from the add-in when it has loaded, as in Excel. Until then their cells show #NAME?.
 */
export class PlanFunctions {
  private implementations = new Map<string, Implementation>();

  constructor(readonly declarations: readonly FunctionDeclaration[]) {}

  /** Takes the association table of the add-in: ids in capitals. Formulas must be recalculated afterwards. */
  connect(mappings: Readonly<Record<string, unknown>>): void {
    this.implementations = new Map(
      Object.entries(mappings)
        .filter((entry): entry is [string, Implementation] => typeof entry[1] === 'function')
        .map(([id, implementation]) => [id.toUpperCase(), implementation]),
    );
  }

  /** For the registration of the formula engine. */
  executors(): [new (name: IFunctionNames) => BaseFunction, IFunctionNames][] {
    return this.declarations.map((declaration) => [this.executor(declaration), functionName(declaration)]);
  }

  /** Chinese descriptions for the formula editor. */
  describe(injector: Injector): void {
    injector.get(IFunctionService).registerDescriptions(...this.declarations.map(describe));
  }

  private executor(declaration: FunctionDeclaration): new (name: IFunctionNames) => BaseFunction {
    const compute = (args: BaseValueObject[]): BaseValueObject => this.compute(declaration, args);
    return class extends BaseFunction {
      override minParams = declaration.parameters.filter((parameter) => !parameter.optional).length;
      override maxParams = declaration.parameters.length;
      override calculate(...args: BaseValueObject[]): BaseValueObject {
        return compute(args);
      }
    };
  }

  private compute(declaration: FunctionDeclaration, args: BaseValueObject[]): BaseValueObject {
    const implementation = this.implementations.get(declaration.id.toUpperCase());
    if (!implementation) return ErrorValueObject.create(ErrorType.NAME);
    const failed = args.find((arg) => arg.isError());
    if (failed) return failed;
    const plain = declaration.parameters.map((parameter, index) => {
      const given = args[index];
      return given ? shape(plainArgument(given), parameter.dimensionality) : null;
    });
    try {
      return functionResult(implementation(...plain));
    } catch (error) {
      return functionFailure(error);
    }
  }
}

/** A parameter declared as a matrix always receives rows, one declared as a scalar the first cell: as the Office runtime does. */
function shape(value: PlainArgument, dimensionality: string): PlainArgument {
  if (dimensionality === 'matrix') return Array.isArray(value) || value === null ? value : [[value]];
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

function functionName(declaration: FunctionDeclaration): string {
  return `${NAMESPACE}.${declaration.id}`;
}

function describe(declaration: FunctionDeclaration): IFunctionInfo {
  return {
    functionName: functionName(declaration),
    functionType: FunctionType.User,
    description: declaration.description,
    abstract: declaration.description,
    functionParameter: declaration.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
