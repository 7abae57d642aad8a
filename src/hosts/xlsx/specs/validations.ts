import type { Area } from '../../../core/model/cells';
import { parseAddress } from '../../../core/model/cells';
import type { BookComparison, BookValidation } from '../../../core/sheet/book';
import { formulaFromFile } from '../formula-dialect';
import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';

const OPERATORS = new Set<string>([
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
]);
const MOST = 20_000;

/** Areas of a `sqref`: `H11:L11 N3`. Whole rows and columns end where the sheet ends. */
export function areasOf(reference: string): Area[] {
  return reference.split(/\s+/).flatMap((part) => {
    const [from, to = from] = part.split(':');
    const first = parseAddress(from ?? '');
    const last = parseAddress(to ?? '');
    if (!first || !last || last.row < first.row || last.column < first.column) return [];
    return [{ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }];
  });
}

const on = (value: string | null): boolean => value === '1' || value === 'true';

/** Operand: a number stays one, all else is a formula. */
function operand(text: string): string {
  const trimmed = text.trim();
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? trimmed : formulaFromFile(trimmed);
}

function listSource(formula: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  return quoted ? quoted[1]!.replace(/""/g, '"') : formulaFromFile(formula.trim());
}

/**
 * Validations of a sheet part 数据有效性, those of newer Excel in its extension list, too. Types unknown here (times) are
 * kept as prompts.
 */
export function readValidations(xml: string, part: string, depth: number): BookValidation[] {
  const list: BookValidation[] = [];
  const scanner = new XmlScanner(xml, part, depth);
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'sheetData') scanner.skip();
    if (scanner.kind !== 'open' || scanner.name !== 'dataValidation') continue;
    if (list.length >= MOST) throw new UnreadableFile('too-large', `${part}: validations`);
    const attribute = (name: string): string => scanner.attribute(name) ?? '';
    const type = attribute('type') || 'none';
    const operator = attribute('operator') || 'between';
    const style = attribute('errorStyle') || 'stop';
    const alert = { title: attribute('errorTitle'), message: attribute('error') };
    const prompt = { title: attribute('promptTitle'), message: attribute('prompt') };
    const shown = {
      alert: on(scanner.attribute('showErrorMessage')),
      prompt: on(scanner.attribute('showInputMessage')),
    };
    const ignoreBlanks = on(scanner.attribute('allowBlank'));
    const dropDown = !on(scanner.attribute('showDropDown'));
    const { reference, formula1, formula2 } = children(scanner, attribute('sqref'));
    const areas = areasOf(reference);
    if (!areas.length) continue;
    list.push({
      areas,
      rule: ruleOf(type, operator, formula1, formula2, dropDown),
      ignoreBlanks,
      alert: shown.alert ? { style: style === 'warning' || style === 'information' ? style : 'stop', ...alert } : null,
      prompt: shown.prompt && (prompt.title || prompt.message) ? prompt : null,
    });
  }
  return list;
}

/** Operands, and in the extension list the cells, are elements. */
function children(scanner: XmlScanner, sqref: string): { reference: string; formula1: string; formula2: string } {
  const found = { reference: sqref, formula1: '', formula2: '' };
  const depth = scanner.depth;
  let operandName: 'formula1' | 'formula2' | null = null;
  while (scanner.next()) {
    if (scanner.kind === 'close') {
      if (scanner.depth < depth) break;
      if (scanner.name === operandName) operandName = null;
    } else if (scanner.kind === 'text') {
      if (operandName) found[operandName] += scanner.value;
    } else if (scanner.name === 'formula1' || scanner.name === 'formula2') operandName = scanner.name;
    else if (scanner.name === 'sqref') found.reference = scanner.content();
  }
  return found;
}

function ruleOf(
  type: string,
  operator: string,
  formula1: string,
  formula2: string,
  dropDown: boolean,
): BookValidation['rule'] {
  switch (type) {
    case 'list':
      return { type: 'list', source: listSource(formula1), dropDown };
    case 'custom':
      return { type: 'custom', formula: formulaFromFile(formula1.trim()) };
    case 'decimal':
    case 'whole':
    case 'date':
    case 'textLength': {
      const comparison = (OPERATORS.has(operator) ? operator : 'between') as BookComparison;
      const two = comparison === 'between' || comparison === 'notBetween';
      return {
        type,
        operator: comparison,
        formula1: operand(formula1),
        ...(two ? { formula2: operand(formula2) } : {}),
      };
    }
    default:
      return { type: 'any' };
  }
}
