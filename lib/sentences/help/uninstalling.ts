import { afterUninstalling, waysToDelete } from '../ui-privacy.ts';
import type { Chapter } from './types.ts';

/** What goes and what stays. */
export const uninstalling: Chapter = {
  id: 'uninstall',
  title: '怎样卸载、怎样删除数据',
  first: '卸载以前，先到“备份”页存一份备份文件。',
  door: { text: '去备份', href: '/ledger.html#backup' },
  also: '卸载 删除 移除 不用了 清空 注销 退休 调走',
  questions: [
    {
      id: 'uninstall-steps',
      asked: '怎样卸载？',
      answer: [
        {
          steps: [
            '到“备份”页，点“下载备份文件”，看清文件在下载文件夹里。',
            'Chrome、Edge、360：打开浏览器的“扩展程序”页，找到“学时台账”，点“移除”。',
            'Firefox：打开“附加组件”页的“扩展”，找到“学时台账”，点“移除”。',
          ],
        },
        { points: afterUninstalling },
      ],
      also: '移除 扩展程序 附加组件',
    },
    {
      id: 'uninstall-delete',
      asked: '不卸载，只删一部分，怎样删？',
      answer: [{ points: waysToDelete }],
      also: '删除 清空 一个人 回收站 示例',
    },
  ],
};
