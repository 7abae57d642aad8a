import type { Figure } from '../../core/model/figure';
import { parseFigure } from '../../core/notation/parse-figure';
import { readBack } from '../../core/notation/read-back';
import { CommandError } from '../command-error';
import { readStdin } from '../files';
import { print, printJson } from '../output';

interface ParseOptions {
  unit?: string;
  stdin?: boolean;
  json?: boolean;
}

interface Item {
  printed: string;
  unit?: string;
  indicator?: string;
  column?: string;
}

function itemsOf(json: string): Item[] {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch (error) {
    throw new CommandError(
      `标准输入不是 JSON（${(error as Error).message}）。应为数组，例如 [{"printed":"[250]","unit":"万人"}]。`,
    );
  }
  if (!Array.isArray(list))
    throw new CommandError('标准输入应为 JSON 数组，例如 [{"printed":"[250]","unit":"万人"}]。');
  return list.map((item: unknown, index) => {
    const given = typeof item === 'string' ? { printed: item } : item;
    if (typeof given !== 'object' || given === null || typeof (given as Item).printed !== 'string') {
      throw new CommandError(`第 ${index + 1} 项缺少文本字段 printed，请写成 {"printed":"…"}。`);
    }
    for (const key of ['unit', 'indicator', 'column'] as const) {
      const value = (given as Record<string, unknown>)[key];
      if (value != null && typeof value !== 'string') throw new CommandError(`第 ${index + 1} 项的 ${key} 应为文本。`);
    }
    return given as Item;
  });
}

/** `plan parse`: printed cells to figures, in the order given (METHOD §1). */
export async function parse(texts: readonly string[], options: ParseOptions): Promise<number> {
  const items = options.stdin ? itemsOf(await readStdin()) : texts.map((printed): Item => ({ printed }));
  if (items.length === 0 && !options.stdin)
    throw new CommandError('请给出要识读的单元格文字，例如 plan parse "[250]" --unit 万人 --json。');
  const figures = items.map((item): Figure => {
    const unit = item.unit ?? options.unit;
    return parseFigure(item.printed, {
      ...(unit == null ? {} : { unit }),
      ...(item.indicator == null ? {} : { indicator: item.indicator }),
      ...(item.column == null ? {} : { column: item.column }),
    });
  });
  if (options.json) printJson(figures);
  else
    for (const figure of figures)
      print(`${figure.printed}\t${readBack(figure)}${figure.note ? `\t${figure.note}` : ''}`);
  return 0;
}
