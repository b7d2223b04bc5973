import { Progress } from '../../components/Progress.tsx';
import { filesText } from '../../lib/sentences/ui-work.ts';
import type { Progress as HowFar, Reader } from './reader.ts';

/** How far the reading is; it can be stopped, and taken up again. */
export function Reading({ progress, reader }: { progress: HowFar; reader: Reader }) {
  const { done, total, isReading, known } = progress;
  const left = total - done;
  return (
    <div class="reading">
      {!isReading && (
        <span>
          已读 <b class="n">{done}</b>/<b class="n">{total}</b>
        </span>
      )}
      <span role="status">{stateText({ left, total, isReading, known })}</span>
      {!isReading && left > 0 && (
        <button type="button" class="btn" onClick={reader.goOn}>
          接着读
        </button>
      )}
      <button type="button" class="btn quiet" onClick={reader.clear}>
        全部清空
      </button>
      <Progress
        isGoing={isReading}
        doing="正在读取"
        share={total > 0 ? done / total : 0}
        far={filesText(done, total)}
        stop="停下"
        onStop={reader.stop}
      />
    </div>
  );
}

/** Told once for each state, so that it isn't read out for each file. */
function stateText({
  left,
  total,
  isReading,
  known,
}: Pick<HowFar, 'total' | 'isReading' | 'known'> & { left: number }) {
  const again = known > 0 ? `有 ${known} 个已经读过，没有重复列入。` : '';
  if (isReading) return `正在读取 ${total} 个文件，可以停下，已读的会留着。${again}`;
  if (left > 0) return `已停下，还有 ${left} 个没有读；已读的都在下面。${again}`;
  return `${total > 0 ? '读完了。' : ''}${again}`;
}
