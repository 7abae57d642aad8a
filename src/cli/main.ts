import { Command, CommanderError, Option } from 'commander';
import { CommandError } from './command-error';
import { check } from './commands/check';
import { fill } from './commands/fill';
import { importTable } from './commands/import';
import { ledger } from './commands/ledger';
import { list } from './commands/list';
import { merge } from './commands/merge';
import { create } from './commands/new';
import { parse } from './commands/parse';
import { progress } from './commands/progress';
import { restore } from './commands/restore';
import { seal } from './commands/seal';
import { share } from './commands/share';
import { split } from './commands/split';
import { verify } from './commands/verify';
import { print, say } from './output';

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

/** What commander says, in Chinese. */
const USAGE: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项后面缺少值',
  'commander.excessArguments': '参数过多',
  'commander.conflictingOption': '选项互相冲突',
};

function program(finish: (code: number) => void): Command {
  const root = new Command('plan')
    .description('五年规划指标：表式、填报、完成情况、审核、封签')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => undefined });
  const run =
    <A extends unknown[]>(action: (...args: A) => number | Promise<number>) =>
    async (...args: A): Promise<void> =>
      finish(await action(...args));

  root
    .command('list')
    .description('列出规划与专栏')
    .argument('[规划文件]', '自有规划 .json；不给时列出内置规划')
    .option('--json', '输出 JSON')
    .action(run(list));
  root
    .command('new')
    .description('由专栏生成报表工作簿')
    .requiredOption('--plan <规划>', '规划代码，如 fj-14，或自有规划的 .json 文件')
    .option('--box <专栏>', '专栏编号，可多次给出', collect, [])
    .option('--all', '全部可用专栏')
    .option('--unit <填报单位>', '填报单位，如 福州市；不给时为规划的地区')
    .option('--as-of <报告期>', '报告期，如 2023、2023-09、2023Q3')
    .option('--functions', '写入 PLAN.* 函数（默认写入原生公式）')
    .option('--example', '填入印刷的完成数作示例')
    .requiredOption('-o, --output <文件>', '输出的 .xlsx')
    .action(run(create));
  root
    .command('fill')
    .description('按 CSV 填报')
    .argument('<文件>', '工作簿 .xlsx')
    .argument('<数据>', 'CSV（UTF-8 或 GB18030）')
    .requiredOption('-o, --output <文件>', '输出的 .xlsx')
    .action(run(fill));
  root
    .command('parse')
    .description('识读印刷单元格')
    .argument('[文字...]', '单元格文字')
    .option('--unit <单位>', '计量单位')
    .option('--stdin', '从标准输入读 JSON 数组')
    .option('--json', '输出 JSON')
    .action(run(parse));
  root
    .command('import')
    .description('识读规划的指标表')
    .argument('<表格>', '以制表符分隔的文本 .tsv（UTF-8、UTF-16 或 GB18030）')
    .option('--json', '输出 JSON')
    .option('-o, --output <文件>', '写出规划文件 .json')
    .option('--name <名称>', '规划名称，默认取表格标题')
    .option('--id <代码>', '规划代码，默认由名称和规划期得出')
    .option('--region <地区>', '地区，默认取自名称')
    .option('--years <起止年>', '规划期，如 2021-2025，默认取自标题和表头')
    .option('--units <名单>', '下级单位名单 CSV（列：填报单位），如一个市的县区；默认为内置规划所载')
    .action(run(importTable));
  root
    .command('progress')
    .description('计算完成情况')
    .option('--plan <规划>', '规划代码或自有规划的 .json 文件，默认为含该指标的最新规划')
    .requiredOption('--indicator <指标>', '指标名称、别名或代码')
    .addOption(new Option('--actual <值>', '各年实际值，以逗号分隔，空缺留空').conflicts('total'))
    .option('--total <值>', '期内累计数')
    .option('--target <值>', '本级目标')
    .option('--baseline <值>', '本级基期')
    .option('--as-of <报告期>', '报告期')
    .option('--json', '输出 JSON')
    .action(run(progress));
  root
    .command('ledger')
    .description('规划衔接：各期目标、完成数、下期基期')
    .option('--json', '输出 JSON')
    .option('-o, --output <文件>', '生成规划衔接表 .xlsx')
    .action(run(ledger));
  root
    .command('check')
    .description('审核工作簿')
    .argument('<文件...>', '工作簿 .xlsx')
    .option('--previous <文件>', '上期工作簿')
    .option('--report <文件>', '写出审核报告：.xlsx（工作簿副本加“审核报告”表）、.json（ESS 标准结构）或 .html')
    .option('--json', '输出 JSON')
    .action(run(check));
  root
    .command('seal')
    .description('审核通过并封签')
    .argument('<文件>', '工作簿 .xlsx')
    .option('--by <姓名>', '封签人')
    .requiredOption('-o, --output <文件>', '输出的 .xlsx')
    .action(run(seal));
  root
    .command('verify')
    .description('核对封签：封签后有没有改动')
    .argument('<文件...>', '工作簿 .xlsx')
    .option('--json', '输出 JSON')
    .action(run(verify));
  root
    .command('share')
    .description('做发送版：没有加载项也能看的副本，可另写邮件草稿')
    .argument('<文件>', '工作簿 .xlsx 或 .xlsm')
    .requiredOption('-o, --output <文件>', '输出的 .xlsx')
    .option('--eml <文件>', '写出附有发送版的邮件草稿 .eml')
    .option('--to <收件人>', '收件人，如 规划处 <ghc@example.cn>，多个以逗号分隔')
    .action(run(share));
  root
    .command('restore')
    .description('还原发送版：把换下的公式放回去')
    .argument('<文件>', '发送版 .xlsx')
    .requiredOption('-o, --output <文件>', '输出的 .xlsx')
    .action(run(restore));
  root
    .command('merge')
    .description(
      '汇总各单位的工作簿（退出码：0 全部收齐且无差错；1 已写出，但有未汇入的文件、未报的单位、差错或封签后的改动；2 未写出）',
    )
    .argument('<文件...>', '各单位报来的 .xlsx，或附有它们的邮件 .eml')
    .requiredOption('-o, --output <文件>', '输出的汇总工作簿 .xlsx')
    .option('--units <名单>', '应报单位名单 CSV（列：填报单位），默认为规划的下级单位')
    .option('--plan <规划>', '汇总哪个规划，默认为多数单位所报的')
    .option('--round <位数>', '另写一张舍位平衡表')
    .option('--csv <文件>', '写出规整数据 CSV（单位×指标×期间，一行一个数）')
    .option('--json', '输出 JSON')
    .option('--progress', '在标准错误输出已读文件数')
    .action(run(merge));
  root
    .command('split')
    .description(
      '任务分解：把印刷的目标分到各单位，每个单位一个工作簿（退出码：0 已写出；1 合计与目标不符；2 名单或用法有误；后两种都不写文件）',
    )
    .requiredOption('--plan <规划>', '规划代码，如 fj-14，或自有规划的 .json 文件')
    .option('--box <专栏>', '专栏编号，可多次给出', collect, [])
    .option('--all', '全部可用专栏')
    .requiredOption(
      '--units <名单>',
      'CSV，列：填报单位、代码或指标、目标、份额、基期；没有写指标的行，份额用于所有可加指标；或改过的任务分解.xlsx',
    )
    .option('--by <办法>', '没有目标和份额的单位怎样分：base 按基期比重')
    .option('--decimals <位数>', '各单位目标的小数位数，默认为规划所印的；个数总是整数')
    .option('--as-of <报告期>', '报告期，如 2023、2023-09、2023Q3')
    .requiredOption('-o, --output <文件夹>', '写出各单位工作簿和“任务分解.xlsx”的文件夹')
    .option('--zip <文件>', '另把全部文件装进一个 .zip')
    .option('--force', '替换文件夹中内容不同的同名文件')
    .option('--json', '输出 JSON')
    .action(run(split));
  root.commands.forEach((command) => command.helpOption('-h, --help', '显示帮助').exitOverride());
  return root;
}

/** Runs the `plan` command with its arguments; gives the exit code. Every message for people goes to stderr, in Chinese. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const root = program((result) => {
    code = result;
  });
  try {
    if (args.length === 0) {
      print(root.helpInformation());
      return 2;
    }
    await root.parseAsync(args as string[], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommandError) {
      say(error.message);
      return error.exitCode;
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const quoted = /'([^']+)'/.exec(error.message)?.[1];
      say(
        `${USAGE[error.code] ?? '用法有误'}${quoted ? `：${quoted}` : ''}。用 plan --help 或 plan 命令 --help 查看用法。`,
      );
      return 2;
    }
    say(
      `程序出错：${error instanceof Error ? error.message : String(error)}。工作簿未改动；请把这条信息连同所用命令反馈给维护人员。`,
    );
    return 2;
  }
}
