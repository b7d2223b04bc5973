import type { FormFields } from './fields.ts';
import type { TrainingRow } from './rows.ts';

/** What a tag stands for, and how it may look on the form. */
type Explained = readonly [what: string, example: string];

/** A pair of tags, between which everything is repeated; `once` where at most once, so that its tags stand without it too. */
interface ExplainedLoop<Row> {
  what: string;
  once?: true;
  rows: ExplainedTags<Row>;
}

/** A field without an explanation is an error of types. */
type ExplainedTags<Fields> = {
  readonly [tag in keyof Fields]: Fields[tag] extends readonly (infer Row)[]
    ? ExplainedLoop<Row>
    : Fields[tag] extends boolean
      ? ExplainedLoop<object>
      : Explained;
};

const trainingRow: ExplainedTags<TrainingRow> = {
  序号: ['序号', '1'],
  起止时间: ['起止时间', '2018.05.06—2018.05.08'],
  内容: ['培训内容（班次）', '处级干部进修班'],
  主办单位: ['主办单位', '旗委组织部'],
  地点: ['地点', '旗委党校'],
  类别: ['培训类别', '脱产'],
  计算依据: ['学时按什么算出来', '6 个半天'],
  实得: ['封顶以前的学时', '24'],
  学时: ['计入的学时', '24'],
  认定单位: ['认定学时的单位；没有的空着', '旗委组织部'],
  证明材料: ['手里有的证明材料', '结业证书'],
  备注: ['备注：单位认定、本人更正、明细见附表等', '单位认定'],
};

const table: ExplainedTags<FormFields> = {
  年度: ['登记表的年度', '2018'],
  填报单位: ['工作单位', '某旗农牧局'],
  统计截止: ['填表的日期；过了申报日期的注明“逾期”', '2018.12.01'],
  姓名: ['姓名', '其其格玛'],
  性别: ['性别', '女'],
  民族: ['民族', '蒙古族'],
  出生年月: ['出生年月', '1970.05'],
  政治面貌: ['政治面貌', '中共党员'],
  任现职时间: ['任现职时间', '2017.01'],
  单位职务: ['工作单位及职务', '某旗农牧局　副局长'],
  职级: ['职级', '四级调研员'],
  干部类别: ['干部类别', '县处级及以上党政领导干部'],
  明细: {
    what: '培训明细：一条培训一行，网络培训合成一行；不满 12 行的补空行',
    rows: trainingRow,
  },
  分类: {
    what: '分类明细：六类各一组，没有培训的类别也列出',
    rows: {
      组别: ['类别的标题；没有培训的写明“无”', '一、脱产培训'],
      明细: { what: '这一类的培训，一条一行', rows: trainingRow },
      有明细: { what: '这一类有培训时才出现的内容', rows: {} },
      小计实得: ['这一类封顶以前的学时', '24'],
      小计计入: ['这一类计入的学时', '24'],
    },
  },
  脱产小计: ['脱产培训计入的学时', '24'],
  中心组小计: ['中心组学习计入的学时', '16'],
  网络已学: ['网络培训已学的学时', '63.5'],
  网络计入: ['网络培训计入的学时', '50'],
  自学小计: ['在职自学计入的学时', '8'],
  其他小计: ['其他培训计入的学时', '0'],
  授课小计: ['授课奖励的学时', '4'],
  实得合计: ['各类封顶以前的学时合计', '115.5'],
  总学时: ['年度总学时', '102'],
  年度要求: ['年度要求的学时', '110'],
  网络要求: ['网络培训要求的学时；没有要求的写“无”', '50'],
  达标框: ['达标的打勾，没有达标的留空框', '□'],
  未达标框: ['没有达标的打勾，达标的留空框', '☑'],
  差额: ['没有达标时差多少；达标的空着', '（差 8）'],
  五年周期: ['五年周期一整句', '五年周期 2018—2022：院校类脱产累计 24 学时，0.1 个月'],
  说明: [
    '带＊的数按单位口径的说明，和生成时还没有核实的事；没有的空着',
    '带＊的数按单位口径：年度要求（旗委组织部，2018.03.01）。',
  ],
  附表: {
    what: '网络课程附表：中间的内容在没有网络课程时不出现；不需要这样的，可以不写',
    once: true,
    rows: {
      网络课程: {
        what: '网络课程：一门一行',
        rows: {
          序号: ['序号', '1'],
          课程: ['课程名称', '草原生态保护与绿色发展'],
          修读: ['必修或选修；不知道的空着', '必修'],
          完成日期: ['完成日期', '2018.05.06'],
          课程学时: ['这门课程的学时', '1.5'],
        },
      },
      门数: ['网络课程的门数', '37'],
      课程合计: ['网络课程学时的合计', '63.5'],
      课程计入: ['按规定计入的网络学时', '50'],
      来源: ['从哪个网站读来', 'www.nmgce.gov.cn'],
      读取时间: ['最近一次读取的时间', '2018.11.30 09:12'],
    },
  },
  五年: {
    what: '五年情况：周期里一年一行',
    rows: {
      年度: ['年度', '2018'],
      脱产: ['脱产培训计入的学时', '24'],
      中心组: ['中心组学习计入的学时', '16'],
      网络: ['网络培训计入的学时', '50'],
      自学: ['在职自学计入的学时', '8'],
      其他: ['其他培训计入的学时', '0'],
      授课: ['授课奖励的学时', '4'],
      合计: ['年度合计', '102'],
      要求: ['年度要求', '110'],
      结论: ['达标、未达标或者无记录', '未达标（差 8）'],
    },
  },
  年度考核: ['年度考核登记表要写的脱产培训', '2018.09.03—2018.09.05，参加旗委党校处级干部进修班，结业。'],
  任免审批: ['任免审批表要写的两个月以上的班次；没有的写明', '没有两个月以上的培训。'],
  核对码: ['审核时核对数字用的短码', '核对码 7K3M-9QPT'],
  二维码: ['审核时核对数字用的二维码，一张图', '（二维码）'],
};

/** A tag of the form's templates. */
export interface Tag {
  /** Its loops and its name: `明细/学时`. */
  path: string;
  name: string;
  what: string;
  /** Empty where it is a loop. */
  example: string;
  isLoop: boolean;
  /** Where it is a loop: at most one row, so that what lies in it may stand outside. */
  isOnce: boolean;
  /** The path of the loop it must lie in; null where it may stand anywhere. */
  within: string | null;
}

type Entry = Explained | ExplainedLoop<object>;
const isLoop = (entry: Entry): entry is ExplainedLoop<object> => 'rows' in entry;

function tagsOf(explained: object, path: string, within: string | null): Tag[] {
  return Object.entries(explained as { [name: string]: Entry }).flatMap(([name, entry]): Tag[] => {
    const own = { path: `${path}${name}`, name, within };
    if (!isLoop(entry)) return [{ ...own, what: entry[0], example: entry[1], isLoop: false, isOnce: false }];
    const loop = { ...own, what: entry.what, example: '', isLoop: true, isOnce: entry.once ?? false };
    return [loop, ...tagsOf(entry.rows, `${own.path}/`, entry.once ? within : own.path)];
  });
}

/** All tags, each loop followed by what lies in it. */
export const tags: readonly Tag[] = tagsOf(table, '', null);

/** What no registration form goes without (FORM.md). */
export const expected: readonly string[] = [
  ...['年度', '姓名', '单位职务', '明细', '明细/起止时间', '明细/内容', '明细/类别', '明细/学时'],
  ...['总学时', '年度要求', '附表/网络课程'],
];

/** @returns how a tag is written: `{姓名}`, of a loop `{#明细} … {/明细}` */
export const written = ({ name, isLoop }: Pick<Tag, 'name' | 'isLoop'>): string =>
  isLoop ? `{#${name}} … {/${name}}` : `{${name}}`;

const exampleOf = (within: string): { [name: string]: unknown } =>
  Object.fromEntries(
    tags
      .filter(({ path, name }) => path === within + name)
      .map((tag) => [tag.name, tag.isLoop ? [exampleOf(`${tag.path}/`)] : tag.example]),
  );

/** A form made of the examples, with one row in each loop. */
export const exampleFields = exampleOf('') as unknown as FormFields;
