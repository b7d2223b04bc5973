import { useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import { ChoiceField } from '../../components/Field.tsx';
import type { FormFields } from '../../lib/form/fields.ts';
import { type Layout, templateFile } from '../../lib/form/layouts.ts';
import type { Profile } from '../../lib/model.ts';

interface OutputsProps {
  profile: Profile;
  fields: FormFields;
  layout: Layout;
  onLayout: (layout: Layout) => void;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const choices = [
  { value: 'one-page', label: '一页式（竖版）', hint: '按日期排列，十二行以内一页打完，一般用这种' },
  { value: 'by-kind', label: '分类式（横版）', hint: '按六类排列，列明计算依据、认定单位和证明材料' },
] as const;

/** Loaded when it is asked for: filling takes a library that showing doesn't. */
const forms = () => import('../../lib/form/docx.ts');

/** In which layout the form is taken, and how: as a Word file, or printed. */
export function Outputs({ profile, fields, layout, onLayout }: OutputsProps) {
  const [done, setDone] = useState<'saved' | 'failed' | null>(null);
  const year = Number(fields.年度);
  const save = async () => {
    try {
      const { fillForm, formFileName } = await forms();
      // The packaged template; the page's policy lets it read its own files and nothing else.
      const template = await (await fetch(`/${templateFile(layout)}`)).arrayBuffer();
      download(formFileName(profile, year), new Blob([await fillForm(template, fields)], { type: wordType }));
      setDone('saved');
    } catch (error) {
      console.error(error);
      setDone('failed');
    }
  };
  const printPaper = async () => {
    const { formFileName } = await forms();
    // What the browser calls the PDF.
    const { title } = document;
    document.title = formFileName(profile, year, '学时登记表');
    addEventListener('afterprint', () => Object.assign(document, { title }), { once: true });
    print();
  };
  return (
    <>
      <ChoiceField row legend="登记表版式" value={layout} options={choices} onChange={onLayout} />
      <button type="button" class="btn primary" onClick={save}>
        下载登记表（Word）
      </button>
      <button type="button" class="btn" onClick={printPaper}>
        打印或存为 PDF
      </button>
      <span role="status">
        {done === 'saved' && <span class="ok">✓ 已下载，用 Word 或 WPS 打开后打印、签字、盖章。</span>}
        {done === 'failed' && <span class="short">没有生成，请刷新本页再试。台账没有改动。</span>}
      </span>
    </>
  );
}
