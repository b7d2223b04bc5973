/** What a long work is called while it goes on, and what is said where it was called off. */
export interface WorkWords {
  doing: string;
  calledOff: string;
}

const untouched = '已取消，台账没有变动。';

export const works = {
  restoring: { doing: '正在恢复备份', calledOff: untouched },
  opening: { doing: '正在读取备份文件', calledOff: untouched },
  comparing: { doing: '正在和台账对照', calledOff: untouched },
  merging: { doing: '正在合并', calledOff: untouched },
  replacing: { doing: '正在替换', calledOff: untouched },
  goingBack: { doing: '正在恢复', calledOff: untouched },
  saving: { doing: '正在准备备份文件', calledOff: '已取消，没有下载，台账没有变动。' },
  reading: { doing: '正在读取', calledOff: '已取消，没有导入，台账没有变动。' },
  storing: { doing: '正在存入台账', calledOff: '已取消，没有存入，台账没有变动。' },
} satisfies { [name: string]: WorkWords };

/** @returns how far a work is, to follow what it is called: `，已完成 40%` */
export const shareText = (share: number): string => `，已完成 ${Math.floor(share * 100)}%`;

/** @returns the same of a reading of files, with the one that is read now: `第 120 份，共 500 份` */
export const filesText = (done: number, total: number): string => `第 ${Math.min(done + 1, total)} 份，共 ${total} 份`;
