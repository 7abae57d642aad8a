import { parseFigure } from '../notation/parse-figure';
import { readBack } from '../notation/read-back';
import { textOf } from './arguments';
import { defineFunction } from './define';

/** PLAN.READ 读数: the Chinese reading of a printed cell (METHOD §1): [250] with 万人 is 五年累计250万人; "" when blank. */
export const READ = defineFunction({
  id: 'READ',
  summary: {
    zh: '把规划里印的数读成一句话：[250] 读作 五年累计250万人',
    en: 'Reads a printed cell of a plan back in Chinese',
  },
  parameters: [
    {
      name: 'printed',
      label: { zh: '印刷数值', en: 'printed' },
      hint: { zh: '规划表中印的写法，如 [250]、<5.5、95以上', en: 'As printed in the plan, e.g. [250]' },
      type: 'any',
      dimension: 'scalar',
      optional: false,
    },
    {
      name: 'unit',
      label: { zh: '计量单位', en: 'unit' },
      hint: { zh: '如 万人、%；印在数值里的优先', en: 'e.g. 万人, %; one printed with the value comes first' },
      type: 'string',
      dimension: 'scalar',
      optional: true,
    },
  ],
  result: 'scalar',
  examples: [{ formula: '=PLAN.READ("[250]","万人")', gives: '五年累计250万人' }],
  evaluate(_context, [printed, unit]) {
    const text = typeof printed === 'number' ? String(printed) : textOf(printed);
    if (text === null) return '';
    const unitText = textOf(unit);
    return readBack(parseFigure(text, unitText === null ? {} : { unit: unitText }));
  },
});
