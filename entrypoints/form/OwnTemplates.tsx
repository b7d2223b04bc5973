import { useId, useState } from 'preact/hooks';
import { db } from '../../components/book.ts';
import { useLive } from '../../components/live.ts';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { useUndo } from '../../components/UndoToast.tsx';
import { withoutPersonal } from '../../lib/academy/personal.ts';
import type { FormContent } from '../../lib/form/content.ts';
import { TemplateProblem } from '../../lib/form/template-problem.ts';
import { type KeptTemplate, keepTemplate, listTemplates, removeTemplate } from '../../lib/ledger/templates.ts';
import { templateProblemText } from '../../lib/sentences/own-template.ts';
import { now } from '../../lib/today.ts';
import { OwnTemplate } from './OwnTemplate.tsx';
import './own-templates.css';

interface OwnTemplatesProps {
  content: FormContent;
  /** Whether the year's entries travel in the file. */
  withEntries: boolean;
}

/** Others are offered too, so that it can be said why they are refused. */
const kinds = '.docx,.docm,.dotx,.doc,.wps';
const all = () => listTemplates(db);

/** Takes the file as a template; one that can't be used is refused before anything is kept. */
async function takeTemplate(file: File): Promise<KeptTemplate | null> {
  if (withoutPersonal(file.name) !== file.name) throw new TemplateProblem('id-number');
  const { inspectTemplate } = await import('../../lib/form/template.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  await inspectTemplate(bytes);
  return keepTemplate(db, { name: file.name, bytes, addedAt: now() });
}

/** A unit's own blanks of the form: chosen once, looked over, kept on this machine, filled with the learner's data. */
export function OwnTemplates({ content, withEntries }: OwnTemplatesProps) {
  const id = useId();
  const live = useLive(all, 0);
  const kept = live && 'value' in live ? live.value : [];
  const { save, refused } = useSaving();
  const { toast, did } = useUndo();
  const [told, setTold] = useState<{ text: string; isRefused: boolean } | null>(null);
  const [isOver, setIsOver] = useState(false);

  const take = async (file: File) => {
    try {
      const before = await takeTemplate(file);
      setTold({ text: `已存入“${file.name}”，下次打开还在。`, isRefused: false });
      if (before) did(`换掉了以前的“${file.name}”`, () => keepTemplate(db, before));
    } catch (error) {
      if (!(error instanceof TemplateProblem)) throw error;
      setTold({ text: `没有存入“${file.name}”：${templateProblemText(error.code, error.near)}`, isRefused: true });
    }
  };
  const choose = (files: FileList | null | undefined) => {
    const [file, ...others] = files ?? [];
    setTold(others.length > 0 ? { text: templateProblemText('several'), isRefused: true } : null);
    if (file && others.length === 0) save(() => take(file));
  };
  const remove = async (template: KeptTemplate) => {
    setTold(null);
    if (await save(() => removeTemplate(db, template.name)))
      did(`已移除“${template.name}”`, () => keepTemplate(db, template));
  };

  return (
    <section
      class={`card stack own-templates ${isOver ? 'over' : ''}`}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        choose(event.dataTransfer?.files);
      }}
    >
      <h2 id={`${id}-title`}>用单位自己的模板</h2>
      <p>
        单位有自己的登记表，就在空白表要填的格子里写上标签，例如 {'{姓名}'}，存成 Word
        文件，在这里选它或把它拖进来。模板只存在这台电脑。
      </p>
      <div class="actions">
        <label class="btn file" for={id}>
          选择模板文件
          <input
            id={id}
            type="file"
            accept={kinds}
            onChange={(event) => {
              choose(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <a class="btn quiet" href="/tags.html" target="_blank" rel="noreferrer">
          标签一览（可以打印）
        </a>
      </div>
      <div role="status">{told && !told.isRefused && <p class="ok">✓ {told.text}</p>}</div>
      <Refusal>{refused ?? (told?.isRefused ? told.text : null)}</Refusal>
      {kept.length > 0 && (
        <ul class="kept">
          {kept.map((template) => (
            <OwnTemplate
              key={`${template.name} ${template.addedAt}`}
              template={template}
              content={content}
              withEntries={withEntries}
              onRemove={() => remove(template)}
            />
          ))}
        </ul>
      )}
      {toast}
    </section>
  );
}
