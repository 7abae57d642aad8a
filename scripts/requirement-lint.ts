/**
 * `npm run check:requirements`: every Office.js member the source uses, by its requirement set, against the manifest.
 * A newer member is allowed inside `if (… isSetSupported('ExcelApi', '1.x') …)`, which is read from the syntax tree.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface Use {
  set: string;
  version: string;
  /** Owner and member: Range.load. */
  member: string;
  file: string;
  line: number;
  /** True inside a guard for at least this version. */
  guarded: boolean;
}

interface Requirement {
  set: string;
  version: string;
}

function compare(a: string, b: string): number {
  const [a1 = 0, a2 = 0] = a.split('.').map(Number);
  const [b1 = 0, b2 = 0] = b.split('.').map(Number);
  return a1 - b1 || a2 - b2;
}

/** `[Api set: ExcelApi 1.1 for get, 1.8 for set]` names one set and one or more versions: the last is for writing. */
function requirementOf(documentation: string, writing: boolean): Requirement | null {
  const tag = /\[\s*Api set:\s*([^\]]*)\]/i.exec(documentation)?.[1];
  if (tag) {
    const set = /^\s*([A-Za-z]+)\s/.exec(tag)?.[1];
    const versions = [...tag.matchAll(/\d+\.\d+/g)].map((match) => match[0]);
    const version = writing ? versions.at(-1) : versions[0];
    return set && version ? { set, version } : null;
  }
  const remark = /\*\*Requirement sets?\*\*:[^|\n]*\|\s*([A-Za-z]+)\s*(\d+\.\d+)?/i.exec(documentation);
  return remark ? { set: remark[1]!, version: remark[2] ?? '1.1' } : null;
}

/** The comment in front of a declaration as written: the JSDoc parser drops “[Api set” in some places. */
function documentationOf(declaration: ts.Node): string {
  const owner = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const source = owner.getSourceFile();
  const last = ts.getLeadingCommentRanges(source.text, owner.getFullStart())?.at(-1);
  return last ? source.text.slice(last.pos, last.end) : '';
}

function isWritten(at: ts.Node): boolean {
  const access = at.parent;
  return (
    ts.isPropertyAccessExpression(access) &&
    ts.isBinaryExpression(access.parent) &&
    access.parent.left === access &&
    access.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** Sets that a condition asks for: isSetSupported('ExcelApi', '1.14') → ExcelApi 1.14. */
function guardsOf(condition: ts.Expression): Requirement[] {
  const found: Requirement[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'isSetSupported'
    ) {
      const [set, version] = node.arguments;
      if (set && ts.isStringLiteralLike(set))
        found.push({ set: set.text, version: version && ts.isStringLiteralLike(version) ? version.text : '1.1' });
    }
    ts.forEachChild(node, visit);
  };
  visit(condition);
  return found;
}

/** Every use of an Office.js member in the files. */
export function collectUses(files: readonly string[], options: ts.CompilerOptions): Use[] {
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];

  const add = (symbol: ts.Symbol | undefined, at: ts.Node, guards: readonly Requirement[]): void => {
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of target?.declarations ?? []) {
      if (!/@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName)) continue;
      const requirement = requirementOf(documentationOf(declaration), isWritten(at));
      if (!requirement) continue;
      const parent = declaration.parent;
      const owner =
        ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent)
          ? `${parent.name?.text ?? ''}.`
          : '';
      const source = at.getSourceFile();
      uses.push({
        ...requirement,
        member: owner + target!.name,
        file: source.fileName,
        line: source.getLineAndCharacterOfPosition(at.getStart()).line + 1,
        guarded: guards.some(
          (guard) => guard.set === requirement.set && compare(guard.version, requirement.version) >= 0,
        ),
      });
      return; // of overloads, the first that names a set is the least
    }
  };

  const addLoaded = (call: ts.CallExpression, guards: readonly Requirement[]): void => {
    if (!ts.isPropertyAccessExpression(call.expression)) return;
    const base = checker.getTypeAtLocation(call.expression.expression);
    for (const argument of call.arguments) {
      const texts = ts.isStringLiteralLike(argument)
        ? [argument]
        : ts.isArrayLiteralExpression(argument)
          ? argument.elements.filter(ts.isStringLiteralLike)
          : [];
      for (const path of texts.flatMap((text) => text.text.split(','))) {
        let type = base;
        for (const segment of path.trim().split('/')) {
          const items = type.getProperty('items');
          const member =
            type.getProperty(segment) ??
            (items && checker.getTypeOfSymbolAtLocation(items, argument).getNumberIndexType()?.getProperty(segment));
          if (!member) break;
          add(member, argument, guards);
          type = checker.getTypeOfSymbolAtLocation(member, argument);
        }
      }
    }
  };

  const visit = (node: ts.Node, guards: readonly Requirement[]): void => {
    if (ts.isIfStatement(node)) {
      visit(node.expression, guards);
      visit(node.thenStatement, [...guards, ...guardsOf(node.expression)]);
      if (node.elseStatement) visit(node.elseStatement, guards);
      return;
    }
    if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name), node.name, guards);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key)) add(checker.getTypeAtLocation(node.parent).getProperty(key.text), key, guards);
    } else if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent)) {
      const type = checker.getContextualType(node.parent);
      if (type && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) {
        add(checker.getNonNullableType(type).getProperty(node.name.text), node.name, guards);
      }
    } else if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'load'
    )
      addLoaded(node, guards);
    ts.forEachChild(node, (child) => visit(child, guards));
  };

  for (const source of program.getSourceFiles())
    if (!source.isDeclarationFile && files.includes(source.fileName)) visit(source, []);
  return uses;
}

/** Requirement sets that a manifest declares. */
export function declaredSets(manifest: string): Map<string, string> {
  return new Map(
    [...manifest.matchAll(/<(?:bt:)?Set\s+Name="([^"]+)"\s+MinVersion="([^"]+)"/g)].map((match) => [
      match[1]!,
      match[2]!,
    ]),
  );
}

/** Uses that the manifest does not cover and no guard protects. `AddinCommands` and the common API need no declaration. */
export function violations(uses: readonly Use[], declared: ReadonlyMap<string, string>): Use[] {
  const free = new Set([
    'CustomFunctionsRuntime',
    'Settings',
    'DialogApi',
    'AddinCommands',
    'OfficeThemeApi',
    'Mailbox',
  ]);
  return uses.filter((use) => {
    if (use.guarded || free.has(use.set)) return false;
    const version = declared.get(use.set);
    return version === undefined || compare(version, use.version) < 0;
  });
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  skipLibCheck: true,
  types: ['office-js', 'custom-functions-runtime'],
};

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const files = ['src/hosts/excel', 'src/taskpane', 'src/entries'].flatMap((folder) =>
    ts.sys.readDirectory(join(root, folder), ['.ts', '.tsx']),
  );
  const uses = collectUses(files, OPTIONS);
  const failed = violations(uses, declaredSets(readFileSync(join(root, 'manifest.xml'), 'utf8')));
  for (const use of failed)
    console.error(
      `${relative(root, use.file)}:${use.line} ${use.member} needs ${use.set} ${use.version}: guard it with isSetSupported('${use.set}', '${use.version}').`,
    );
  if (failed.length > 0) process.exit(1);
  console.log(
    `Office.js: ${uses.length} uses within the manifest's requirement sets, ${uses.filter((use) => use.guarded).length} guarded.`,
  );
}
