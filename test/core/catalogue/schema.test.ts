import Ajv from 'ajv';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../../src/core/catalogue/load';
import { addWorks, smallSource, type SmallSource } from './small-plan';

const seeds = join(__dirname, '../../../seeds');
const json = (...path: string[]) => JSON.parse(readFileSync(join(seeds, ...path), 'utf8')) as Record<string, unknown>;
const schema = json('catalogue.schema.json');
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const FILES = ['plan', 'boxes', 'indicators'] as const;
const plans = readdirSync(seeds, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Whether the schema takes all three files of a source. */
const fits = (source: Record<string, unknown>) => FILES.every((file) => validate(source[file]));

describe('the JSON Schema and the loader', () => {
  test.each(plans.flatMap((plan) => FILES.map((file) => [plan, file] as const)))('%s/%s.json fits', (plan, file) => {
    const content = json(plan, `${file}.json`);
    expect(validate(content) || validate.errors).toBe(true);
    expect(content.$schema).toBe('../catalogue.schema.json');
  });

  test('the shipped files load', () => {
    const sources = plans.map((plan) => Object.fromEntries(FILES.map((file) => [file, json(plan, `${file}.json`)])));
    expect(loadCatalogue(sources)).toMatchObject({ ok: true });
  });

  const shapes: Record<string, (source: SmallSource) => void> = {
    缺字段: (source) => delete source.plan.period,
    多字段: (source) => (source.plan.extra = 1),
    空名称: (source) => (source.plan.name = ''),
    空白名称: (source) => (source.plan.name = ' 　'),
    过长: (source) => (source.plan.name = '长'.repeat(301)),
    年份是文字: (source) => (source.plan.startYear = '2021'),
    年份不是整数: (source) => (source.plan.startYear = 2021.5),
    没有单位: (source) => (source.plan.units = []),
    参数: (source) => (source.plan.settings = { ahead: -1 }),
    不认识的参数: (source) => (source.plan.settings = { speed: 1 }),
    专栏编号有点: (source) => (source.boxes.boxes[0]!.id = '1.1'),
    专栏类型: (source) => (source.boxes.boxes[0]!.kind = 'list'),
    没有专栏: (source) => (source.boxes.boxes = []),
    行号为零: (source) => (source.boxes.boxes[0]!.line = 0),
    可用而无列标题: (source) => delete source.boxes.boxes[0]!.columnHeads,
    不可用而无原因: (source) => delete source.boxes.boxes[1]!.reason,
    完成情况无完成数列: (source) => (source.boxes.boxes[0]!.kind = 'outcomes'),
    别处的完成数列: (source) => Object.assign(source.boxes.boxes[0]!.columnHeads as object, { outcome: '完成数' }),
    同表专栏多字段: (source) => (source.boxes.boxes[1] = { id: '2', sameAs: { planId: 'a', boxId: '1' }, line: 1 }),
    指标类型: (source) => (source.indicators.indicators[0]!.class = 'K0'),
    属性: (source) => (source.indicators.indicators[0]!.attribute = '任意'),
    印刷文字是数: (source) => (source.indicators.indicators[0]!.target = { printed: 695 }),
    缺印刷文字: (source) => (source.indicators.indicators[0]!.target = { line: 5 }),
    缺行号: (source) => delete source.indicators.indicators[0]!.line,
    别名重复: (source) => (source.indicators.indicators[0]!.aliases = ['甲', '甲']),
    层级: (source) => (source.indicators.indicators[0]!.levels = ['town']),
    说明无行号: (source) => (source.indicators.indicators[0]!.remarks = [{ text: '某', lines: [] }]),
    项目缺名称: (source) => delete (source.boxes.boxes[2]!.projects as Record<string, unknown>[])[0]!.name,
    项目多字段: (source) => ((source.boxes.boxes[2]!.projects as Record<string, unknown>[])[0]!.target = 1),
    别类专栏有项目: (source) => (source.boxes.boxes[2]!.kind = 'coverage'),
    别类专栏有正文行: (source) => (source.boxes.boxes[2]!.lines = [1]),
    填报年份缺终止年: (source) => (source.boxes.boxes[2]!.years = { first: 2021 }),
    专栏缺行号: (source) => delete source.boxes.boxes[2]!.line,
    比率缺分母: (source) => (source.indicators.indicators[9]!.share = { numerator: 'xx-14.4.02' }),
    比率的单位: (source) => (source.indicators.indicators[9]!.unit = '个'),
    比率又是同一数据: (source) => (source.indicators.indicators[9]!.sameEntryAs = 'xx-14.1.03'),
    按文字保留不是真假: (source) => (source.indicators.indicators[0]!.target = { printed: '695', asText: 1 }),
    原文用词不是文字: (source) => (source.indicators.indicators[0]!.terms = [1]),
    正文目标缺行号: (source) => (source.indicators.indicators[0]!.otherTargets = [{ printed: '1' }]),
  };

  test('agree that the small plan is right', () => {
    const source = smallSource();
    addWorks(source);
    expect([fits({ ...source }), loadCatalogue([source]).ok]).toEqual([true, true]);
  });

  test.each(Object.entries(shapes))('agree that this is wrong: %s', (_name, change) => {
    const source = smallSource();
    addWorks(source);
    change(source);
    const plain = JSON.parse(JSON.stringify(source)) as Record<string, unknown>;
    expect([fits(plain), loadCatalogue([plain]).ok]).toEqual([false, false]);
  });

  test('what the schema refuses, the loader refuses', () => {
    const keys = [
      'name',
      'unit',
      'line',
      'class',
      'parent',
      'aliases',
      'levels',
      'target',
      'baseline',
      'additive',
      'remarks',
      'no',
      'section',
      'share',
      'sameEntryAs',
      'project',
      'terms',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 2 }), (key, value) => {
        const source = smallSource();
        source.indicators.indicators[0]![key] = value;
        if (!fits({ ...source })) expect(loadCatalogue([source]).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
