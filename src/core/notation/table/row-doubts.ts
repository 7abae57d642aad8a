import type { Figure } from '../../model/figure';
import { decimal } from '../../model/decimal';
import { readBack } from '../read-back';
import { powerBetween } from '../units';
import type { Account } from './account';
import { quoted, trimmed } from './cell-text';
import { sameMeasure, type IndicatorRow, type RowValue } from './indicator-row';
import type { Choice, DoubtKind } from './table';
import { partsOf, readValue } from './value-cell';

/** A mean or a share named 新增劳动力… is no flow. */
const LEVEL_NAME = /平均|年限|寿命|率$|比重|占比|比例/;
const LEVEL_UNITS = new Set(['%', '‰', '岁', '年', '周岁', '千克标准煤', '微克/立方米']);
const FLOW_NAME = /新增|培训|招收|新建|改造|完成|投资|降低|下降|减少|增长|增加|取得|转移|补贴|累计/;
const RELATIVE = new Set(['growth', 'change']);

/** Asks about one indicator row what its print leaves open 存疑. */
export function askAboutRow(row: IndicatorRow, index: number, account: Account): void {
  const ask = (kind: DoubtKind, column: number, text: string, asks: string, choices: readonly Choice[] = []): void =>
    account.ask(kind, { row: row.data.row, column, indicator: index }, text, asks, choices);
  for (const value of row.values) if (isOpen(value)) askAboutValue(row, value, ask);
  if (row.data.short) return;
  askAboutAttribute(row, ask);
  askAboutUnit(row, ask);
  askAboutTarget(row, ask);
  askAboutBase(row, ask);
}

type Ask = (kind: DoubtKind, column: number, text: string, asks: string, choices?: readonly Choice[]) => void;

const nameColumn = (row: IndicatorRow): number =>
  row.data.columns.columns.find(({ role }) => role === 'name')?.index ?? 0;

/** Another print of a cell as a choice, when it reads as one figure. */
function choice(row: IndicatorRow, value: RowValue, label: string, cell: string): Choice[] {
  const { figure } = readValue(cell, { ...row.context, head: value.column.head });
  return figure.missing || figure.qualitative ? [] : [{ label, cell }];
}

/** Whether there may be anything to ask about a value. */
const isOpen = ({ reading: { figure, bracket, unexplained } }: RowValue): boolean =>
  figure.note !== null || bracket !== null || unexplained !== null;

function askAboutValue(row: IndicatorRow, value: RowValue, ask: Ask): void {
  const { column, reading } = value;
  const { figure } = reading;
  const where = `“${row.indicator.name}”的“${column.head}”${quoted(figure.printed)}`;
  if (figure.qualitative && figure.asof === null && figure.note !== null) {
    const several = figure.note.includes('多个数值');
    ask(
      several ? 'several-figures' : 'not-a-figure',
      column.index,
      several ? `${where}里有几个数值，没有取其中任何一个` : `${where}不能读作一个数值，按原文保留`,
      several ? '请选定一个，或分成几个指标' : '请核对原文，或改写成一个数值',
      alternatives(row, value),
    );
  } else if (figure.note?.includes('增长若干倍')) askAboutMultiple(row, value, where, ask);
  else if (figure.note?.includes('读作千分位'))
    ask('doubtful-number', column.index, `${where}里的逗号读作千分位`, '是一个数，还是两个数？', [
      ...choice(row, value, `一个数：${readBack(figure)}`, figure.printed.replaceAll(/[,，]/g, '')),
    ]);
  if (reading.unexplained !== null)
    ask(
      'marker-unexplained',
      column.index,
      `${where}带标记“${reading.unexplained}”，表中没有相应的注释`,
      '请连同表注一起粘贴',
    );
  if (reading.bracket?.meaning != null)
    ask(
      'bracket-otherwise',
      column.index,
      `${where}的括号按表注读作“${reading.bracket.meaning}”，没有读作五年累计`,
      '请核对表注',
    );
}

/** Prints that a cell could stand for: one of its parts, or the number without its unexplained （）. */
function alternatives(row: IndicatorRow, value: RowValue): Choice[] {
  const { printed } = value.reading.figure;
  const inside = /^[(（]([^()（）]{1,30})[)）]$/.exec(printed)?.[1];
  if (inside === undefined) return partsOf(printed, { ...row.context, head: value.column.head });
  return [
    ...choice(row, value, `五年累计：[${inside}]`, `[${inside}]`),
    ...choice(row, value, `不是累计：${inside}`, inside),
  ];
}

/** 导向性 and the like: the plan has 约束性 and 预期性. */
function askAboutAttribute(row: IndicatorRow, ask: Ask): void {
  const column = row.data.columns.columns.find(({ role }) => role === 'attribute');
  const cell = column ? row.data.cells.get(column.index) : undefined;
  if (!column || cell === undefined || row.indicator.attribute !== null || /^[—–-]+$/.test(trimmed(cell))) return;
  ask(
    'attribute-unknown',
    column.index,
    `“${row.indicator.name}”的属性${quoted(cell)}既不是约束性也不是预期性`,
    '请选定，或留空',
    ['约束性', '预期性'].map((each) => ({ label: each, cell: each })),
  );
}

const TIMES = /(\d+(?:\.\d+)?)倍/;

/** 增长1.5倍 is by 1.5 times or to 1.5 times: the person chooses. */
function askAboutMultiple(row: IndicatorRow, value: RowValue, where: string, ask: Ask): void {
  const { figure } = value.reading;
  const times = TIMES.exec(figure.printed.normalize('NFKC'))?.[1];
  const by = times === undefined ? null : Number((Number(times) * 100).toFixed(6));
  ask(
    'multiple',
    value.column.index,
    `${where}可以指增加的部分，也可以指增长到的水平`,
    '请选定一种读法',
    times === undefined || by === null
      ? []
      : [
          ...choice(row, value, `增加${times}倍，即比基期增长${by}%`, `比基期增长${by}%`),
          ...choice(row, value, `增长到基期的${times}倍`, `为基期的${times}倍`),
        ],
  );
}

function askAboutUnit(row: IndicatorRow, ask: Ask): void {
  const { indicator, unitFrom } = row;
  const number = [indicator.target, indicator.baseline].find(({ missing, qualitative }) => !missing && !qualitative);
  if (unitFrom === null && number && number.ratio === null) {
    const cell = row.data.name;
    const share = /(?:率|比重|比例|占比)$/.test(indicator.name);
    const choices = (share ? ['%'] : ['万人', '人', '%', '亿元']).map((unit) => ({
      label: `单位是${unit}`,
      cell: `${cell}（${unit}）`,
    }));
    ask(
      'unit-unknown',
      nameColumn(row),
      `${quoted(cell)}没有印明单位：单位栏、名称的括号、表头和数值里都没有`,
      '请选定或填写单位',
      choices,
    );
  }
  for (const { column, reading } of row.values) {
    const { figure } = reading;
    if (figure.unit === null || figure.unit === indicator.unit || indicator.unit === '' || figure.missing) continue;
    if (figure.qualitative || RELATIVE.has(figure.kind ?? '') || figure.ratio !== null) continue;
    const slip = sameMeasure(figure.unit, indicator.unit);
    ask(
      'unit-differs',
      column.index,
      `“${indicator.name}”的“${column.head}”${quoted(figure.printed)}读作“${figure.unit}”，而计量单位是“${indicator.unit}”`,
      slip ? '两个单位量级不同，请核对' : '请核对单位',
      slip ? converted(row, { column, reading }) : [],
    );
  }
}

/** The number of a cell in the unit of its row: 1.56亿 → 15600 in a row of 万人. */
function converted(row: IndicatorRow, value: RowValue): Choice[] {
  const { figure } = value.reading;
  const power = powerBetween(figure.unit!, row.indicator.unit);
  const number = trimmed(figure.printed).normalize('NFKC');
  if (power === null || figure.value === null || figure.ratio !== null) return [];
  const plain = decimal(figure.value).times(decimal(10).pow(power)).toString();
  const rest = number.replace(/[\d.,]+(?:万亿|万|亿)?/, '\0').replace(figure.unit!.replace(/^(?:万亿|万|亿)/, ''), '');
  if (plain.includes('e')) return [];
  return choice(row, value, `换算成${plain}${row.indicator.unit}`, rest.replace('\0', plain));
}

function askAboutTarget(row: IndicatorRow, ask: Ask): void {
  const { target, indicator } = row;
  const column = row.values.find((value) => value.column.role === 'target')?.column ?? target?.column;
  if (indicator.target.missing && indicator.outcome === null) {
    ask(
      'target-missing',
      column?.index ?? nameColumn(row),
      `“${indicator.name}”没有目标值`,
      '请补上目标，或删去这一行',
    );
    return;
  }
  if (!target) return;
  const { figure } = target.reading;
  const total = row.values.find(
    ({ column: each, reading }) =>
      each.role === 'average' && reading.figure.cumulative && reading.figure.value !== null,
  );
  const stated = target.column.role === 'target' && figure.value !== null && !figure.cumulative;
  const yearly = row.values.some(({ column: each, reading }) => each.role === 'annual' && !reading.figure.missing);
  if (total && stated && yearly && !LEVEL_NAME.test(indicator.name)) {
    const sum = total.reading.figure;
    ask(
      'two-targets',
      target.column.index,
      `“${indicator.name}”在“${target.column.head}”印${quoted(figure.printed)}，在“${total.column.head}”印${quoted(sum.printed)}，目标取了前者`,
      '规划的目标是哪一个？',
      choice(
        row,
        target,
        `取${readBack(sum)}`,
        sum.printed.includes('[') ? sum.printed : `累计${trimmed(sum.printed)}`,
      ),
    );
    return;
  }
  const bare = figure.kind === 'flow' && !figure.cumulative && figure.per === null;
  if (!bare || LEVEL_NAME.test(indicator.name) || LEVEL_UNITS.has(indicator.unit)) return;
  const cell = figure.printed;
  ask(
    'period-unknown',
    target.column.index,
    `“${indicator.name}”的目标${quoted(cell)}没有写明是五年累计还是一年的数`,
    '请选定',
    [
      ...choice(row, target, '五年累计', /^[\d.,]/.test(cell) ? `累计${cell}` : `[${cell}]`),
      ...choice(row, target, '每年', `每年${cell}`),
    ],
  );
}

function askAboutBase(row: IndicatorRow, ask: Ask): void {
  const { baseline, target, indicator } = row;
  if (!baseline || !target) return;
  const [base, aim] = [baseline.reading.figure, target.reading.figure];
  const bareBase = base.value !== null && !base.cumulative && !RELATIVE.has(base.kind ?? '');
  if (
    aim.cumulative &&
    aim.direction === null &&
    bareBase &&
    LEVEL_UNITS.has(indicator.unit) &&
    !FLOW_NAME.test(indicator.name)
  ) {
    askAboutLevel(row, baseline, target, ask);
  } else if (aim.cumulative && aim.direction === null && bareBase && isTotalPrint(aim)) {
    ask(
      'one-year-base',
      baseline.column.index,
      `“${indicator.name}”的基期${quoted(base.printed)}没有方括号，目标${quoted(aim.printed)}是五年累计：基期按一年的数读`,
      '请核对基期是一年的数，还是五年累计',
      [
        { label: `一年的数：${readBack(base)}`, cell: base.printed },
        ...choice(row, baseline, `五年累计：[${base.printed}]`, `[${base.printed}]`),
      ],
    );
  }
  askAboutOutcome(row, aim, ask);
  if (base.scope !== null && aim.scope !== null && base.scope !== aim.scope) {
    ask(
      'scope-differs',
      target.column.index,
      `“${indicator.name}”基期的口径是“${base.scope}”，目标的口径是“${aim.scope}”，不可比`,
      '请核对口径',
    );
  }
}

/** 299.94 as the result of a five-year total without its brackets (专栏1). */
function askAboutOutcome(row: IndicatorRow, aim: Figure, ask: Ask): void {
  const outcome = row.values.find(({ column }) => column.role === 'outcome');
  const figure = outcome?.reading.figure;
  if (!outcome || !figure || !aim.cumulative || figure.cumulative || figure.value === null) return;
  ask(
    'one-year-base',
    outcome.column.index,
    `“${row.indicator.name}”的${quoted(figure.printed)}没有方括号，而目标${quoted(aim.printed)}是五年累计`,
    '请核对完成数是不是五年累计',
    choice(row, outcome, `五年累计：[${figure.printed}]`, `[${figure.printed}]`),
  );
}

const isTotalPrint = (figure: Figure): boolean => figure.value !== null || figure.low !== null;

/** 人均预期寿命 77.3 → 〔1〕: an increase over the period, no sum of years. */
function askAboutLevel(row: IndicatorRow, baseline: RowValue, target: RowValue, ask: Ask): void {
  const { indicator } = row;
  const { figure } = target.reading;
  const amount = trimmed(figure.printed).replaceAll(/[[\]〔〕【】［］]/g, '');
  const unit = indicator.unit === '%' ? '个百分点' : indicator.unit;
  const plain = /^[\d.]+$/.test(amount.normalize('NFKC'));
  ask(
    'total-of-level',
    target.column.index,
    `“${indicator.name}”的目标${quoted(figure.printed)}读作五年累计${amount}${indicator.unit}，而基期${quoted(baseline.reading.figure.printed)}是一个水平`,
    '是五年累计提高的数吗？',
    plain ? choice(row, target, `五年累计提高${amount}${unit}`, `累计提高${amount}${unit}`) : [],
  );
}
