import type { Kind, TrainingRecord } from '../model.ts';

/** What proves a piece of training, and who certifies it (art. 10; for teaching the unit, as of self-study). */
export const proofs: { [kind in Kind]: { papers: readonly string[]; certifier: string } } = {
  'off-job': { papers: ['培训通知', '结业证书', '学员鉴定表'], certifier: '主办单位和培训机构' },
  'study-group': { papers: ['学习通知', '签到表'], certifier: '主办单位和所在单位' },
  online: { papers: ['学院学习记录'], certifier: '主办单位和所在单位' },
  'self-study': { papers: ['读书笔记或文章'], certifier: '所在单位' },
  other: { papers: ['培训通知', '签到表'], certifier: '主办单位和所在单位' },
  teaching: { papers: ['授课通知', '讲稿'], certifier: '所在单位' },
};

/** What proves an online course that no page showed. */
const courseProof = '学习证明或网页截图';
/** What proves hours that the unit recognised. */
const recognition = '学时认定材料';

/** @returns the names of the papers an entry needs; none for a course that was read, whose platform keeps the record */
export function neededPapers({ kind, platform, corrects, recognized }: TrainingRecord): string[] {
  const online = platform || corrects ? [] : [courseProof];
  return [...(kind === 'online' ? online : proofs[kind].papers), ...(recognized ? [recognition] : [])];
}
