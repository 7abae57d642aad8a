import type { BarLimit, ConditionalFormat } from '../../grid/conditionals';
import { asBoolean, asColor, asRecord, oneOf } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, readable, writable } from '../excel-object';
import type { OfficeHost } from '../office-host';
import { officeError } from '../office-error';
import type { ConditionalFormatObject } from './conditional-formats';

type DataBar = Extract<ConditionalFormat, { type: 'dataBar' }>;

const LIMITS = {
  Automatic: 'automatic',
  LowestValue: 'lowest',
  HighestValue: 'highest',
  Number: 'number',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;

/** `Excel.DataBarConditionalFormat`. */
export class DataBarConditionalFormat extends ExcelObject {
  readonly typeName = 'DataBarConditionalFormat';

  constructor(
    host: OfficeHost,
    private readonly owner: ConditionalFormatObject,
    private readonly bar: DataBar,
  ) {
    super(host);
  }

  protected override members(): Members {
    const { bar, owner } = this;
    return {
      PositiveFormat: readable(() => new DataBarPositiveFormat(this.host, owner, bar)),
      ShowDataBarOnly: writable(
        () => !bar.showValue,
        (value) => {
          bar.showValue = !asBoolean(value);
          owner.save();
        },
      ),
      LowerBoundRule: writable(
        () => wireLimit(bar.minimum),
        (value) => {
          bar.minimum = readLimit(value, { type: 'lowest' });
          owner.save();
        },
      ),
      UpperBoundRule: writable(
        () => wireLimit(bar.maximum),
        (value) => {
          bar.maximum = readLimit(value, { type: 'highest' });
          owner.save();
        },
      ),
    };
  }
}

class DataBarPositiveFormat extends ExcelObject {
  readonly typeName = 'ConditionalDataBarPositiveFormat';

  constructor(
    host: OfficeHost,
    private readonly owner: ConditionalFormatObject,
    private readonly bar: DataBar,
  ) {
    super(host);
  }

  protected override members(): Members {
    const { bar, owner } = this;
    return {
      FillColor: writable(
        () => bar.color,
        (value) => {
          bar.color = asColor(value);
          owner.save();
        },
      ),
      GradientFill: writable(
        () => bar.gradient,
        (value) => {
          bar.gradient = asBoolean(value);
          owner.save();
        },
      ),
    };
  }
}

function readLimit(value: unknown, automatic: BarLimit): BarLimit {
  const { type, formula } = asRecord(value);
  const kind = LIMITS[oneOf(LIMITS, type)];
  if (kind === 'automatic') return automatic;
  if (kind === 'lowest' || kind === 'highest') return { type: kind };
  const text = typeof formula === 'number' ? String(formula) : typeof formula === 'string' ? formula : '';
  const number = Number(text.replace(/^=/, ''));
  if (text === '') throw officeError('InvalidArgument', '数据条的界限缺少数值。');
  if (kind === 'formula' || !Number.isFinite(number)) return { type: 'formula', formula: text };
  return { type: kind, value: number };
}

function wireLimit(limit: BarLimit): { type: string; formula?: string } {
  const type = (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).find((key) => LIMITS[key] === limit.type)!;
  if ('value' in limit) return { type, formula: String(limit.value) };
  return 'formula' in limit ? { type, formula: limit.formula } : { type };
}
