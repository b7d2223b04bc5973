import { useEffect, useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import { Refusal } from '../../components/saving.tsx';
import type { FormContent } from '../../lib/form/content.ts';
import { formFileName } from '../../lib/form/file-name.ts';
import type { Inspected } from '../../lib/form/template.ts';
import { TemplateProblem } from '../../lib/form/template-problem.ts';
import type { KeptTemplate } from '../../lib/ledger/templates.ts';
import type { Instant } from '../../lib/model.ts';
import { templateProblemText } from '../../lib/sentences/own-template.ts';
import { beijingDay, now } from '../../lib/today.ts';
import { TemplateFindings } from './TemplateFindings.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';

interface OwnTemplateProps {
  template: KeptTemplate;
  content: FormContent;
  withEntries: boolean;
  onRemove: () => void;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @returns what was found in a template, or why it can't be used any more; null until it is looked over */
function useInspected({ bytes }: KeptTemplate): Inspected | string | null {
  const [found, setFound] = useState<Inspected | string | null>(null);
  useEffect(() => {
    const look = async () => (await import('../../lib/form/template.ts')).inspectTemplate(bytes);
    look().then(setFound, (error) => setFound(whyNot(error)));
    // A row is drawn anew when its template changes.
  }, []);
  return found;
}

function whyNot(error: unknown): string {
  if (error instanceof TemplateProblem) return templateProblemText(error.code, error.near);
  console.error(error);
  return '没有读出来，请刷新本页再试。';
}

async function filled({ bytes }: KeptTemplate, content: FormContent, entriesAt: Instant | null): Promise<Blob> {
  const { makeForm } = await import('../../lib/form/make.ts');
  const template = bytes.slice().buffer;
  return new Blob([await makeForm(content, { layout: 'own', template, entriesAt })], { type: wordType });
}

/** One kept template: what was found in it, and what can be done with it. */
export function OwnTemplate({ template, content, withEntries, onRemove }: OwnTemplateProps) {
  const { name, bytes, addedAt } = template;
  const found = useInspected(template);
  const [isShown, setIsShown] = useState(false);
  const [done, setDone] = useState<'saved' | 'failed' | null>(null);
  const isUsable = found !== null && typeof found !== 'string';
  const generate = async () => {
    try {
      const { account, standing } = content.of;
      const entriesAt = withEntries ? now() : null;
      download(formFileName(account.profile, standing.year), await filled(template, content, entriesAt));
      setDone('saved');
    } catch (error) {
      console.error(error);
      setDone('failed');
    }
  };
  return (
    <li class="stack">
      <div class="spread">
        <span>
          <b>{name}</b>
          <br />
          <span class="small soft">
            {beijingDay(new Date(addedAt))} 存入
            {isUsable && ` · 认出 ${found.known.length} 个标签`}
          </span>
        </span>
        <span class="actions">
          <button type="button" class="btn" disabled={!isUsable} aria-label={`用它生成：${name}`} onClick={generate}>
            用它生成
          </button>
          <button
            type="button"
            class="btn quiet"
            disabled={!isUsable}
            aria-label={`${isShown ? '收起预览' : '预览'}：${name}`}
            aria-expanded={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? '收起预览' : '预览'}
          </button>
          <button
            type="button"
            class="btn quiet"
            aria-label={`另存一份：${name}`}
            onClick={() => download(name, new Blob([bytes], { type: wordType }))}
          >
            另存一份
          </button>
          <button type="button" class="btn quiet" aria-label={`移除：${name}`} onClick={onRemove}>
            移除
          </button>
        </span>
      </div>
      {typeof found === 'string' && <Refusal>{`这个模板现在用不了：${found}`}</Refusal>}
      {isUsable && <TemplateFindings found={found} />}
      <div role="status">
        {done === 'saved' && <p class="ok">✓ 已下载，用 Word 或 WPS 打开后打印、签字、盖章。</p>}
        {done === 'failed' && <p class="short">没有生成，请刷新本页再试。台账没有改动。</p>}
      </div>
      {isShown && <TemplatePreview name={name} fill={() => filled(template, content, null)} fields={content.fields} />}
    </li>
  );
}
