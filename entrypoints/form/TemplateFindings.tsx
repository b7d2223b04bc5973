import { written } from '../../lib/form/tags.ts';
import type { Inspected } from '../../lib/form/template.ts';
import { misfitText } from '../../lib/sentences/own-template.ts';

type Tag = Inspected['known'][number];

/** What was found in a template: first what stays empty, then what a form usually has, and all else at one press. */
export function TemplateFindings({ found: { known, misfits, missing, unused } }: { found: Inspected }) {
  return (
    <div class="stack findings">
      {misfits.length > 0 && (
        <div class="problem">
          <p>
            <span aria-hidden="true">▲ </span>有 {misfits.length} 处填不进内容，生成的表上会空着。请在 Word
            里改好，重新选一次；不改也能生成。
          </p>
          <ul>
            {misfits.map((misfit) => (
              <li key={misfit.raw}>{misfitText(misfit)}</li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <div class="problem">
          <p>
            <span aria-hidden="true">▲ </span>登记表一般要有，这个模板里没有：
          </p>
          <TagList tags={missing} />
        </div>
      )}
      {misfits.length + missing.length === 0 && <p class="ok">✓ 标签都认得，该有的都有。</p>}
      <details>
        <summary class="press">
          <span class="ask">看认出的标签{unused.length > 0 && '和没有用到的'}</span>
        </summary>
        <p class="small soft">认出的：</p>
        <TagList tags={known} />
        {unused.length > 0 && <p class="small soft">没有用到的，不影响使用：</p>}
        <TagList tags={unused} />
      </details>
    </div>
  );
}

const TagList = ({ tags }: { tags: readonly Tag[] }) => (
  <ul class="tags">
    {tags.map((tag) => (
      <li key={tag.path}>
        <b>{written(tag)}</b> <span class="soft">{tag.what}</span>
      </li>
    ))}
  </ul>
);
