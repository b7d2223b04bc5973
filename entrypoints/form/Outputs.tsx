import { useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import { ExportButton } from '../../components/ExportButton.tsx';
import { CheckField, ChoiceField } from '../../components/Field.tsx';
import type { FormContent } from '../../lib/form/content.ts';
import { formFileName } from '../../lib/form/file-name.ts';
import { type Layout, templateFile } from '../../lib/form/layouts.ts';
import { now } from '../../lib/today.ts';

interface OutputsProps {
  content: FormContent;
  /** The years that have entries. */
  years: readonly number[];
  layout: Layout;
  onLayout: (layout: Layout) => void;
  /** Whether the year's entries travel in the file. */
  withEntries: boolean;
  onEntries: (withEntries: boolean) => void;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const choices = [
  { value: 'one-page', label: '一页式（竖版）', hint: '按日期排列，十二行以内一页打完，一般用这种' },
  { value: 'by-kind', label: '分类式（横版）', hint: '按六类排列，列明计算依据、认定单位和证明材料' },
] as const;

/** In which layout the form is taken, and how: as a Word file, or printed. */
export function Outputs({ content, years, layout, onLayout, withEntries, onEntries }: OutputsProps) {
  const [done, setDone] = useState<'saved' | 'failed' | null>(null);
  const { account, standing } = content.of;
  const nameOf = (what?: string) => formFileName(account.profile, standing.year, what);
  const save = async () => {
    try {
      // Loaded when it is asked for: filling takes a library that showing doesn't.
      const { makeForm } = await import('../../lib/form/make.ts');
      // The packaged template; the page's policy lets it read its own files and nothing else.
      const template = await (await fetch(`/${templateFile(layout)}`)).arrayBuffer();
      const entriesAt = withEntries ? now() : null;
      download(nameOf(), new Blob([await makeForm(content, { layout, template, entriesAt })], { type: wordType }));
      setDone('saved');
    } catch (error) {
      console.error(error);
      setDone('failed');
    }
  };
  const printPaper = () => {
    // What the browser calls the PDF.
    const { title } = document;
    document.title = nameOf('学时登记表');
    addEventListener('afterprint', () => Object.assign(document, { title }), { once: true });
    print();
  };
  return (
    <>
      <ChoiceField row legend="登记表版式" value={layout} options={choices} onChange={onLayout} />
      <CheckField label="把本年明细一起带上" checked={withEntries} onChange={onEntries} />
      <p class="soft small">
        带上以后，审核的人可以重算，这份文件也可以当作这一年的备份。明细里有您填写的全部内容，交给别人以前请想好。
      </p>
      <button type="button" class="btn primary" onClick={save}>
        下载登记表（Word）
      </button>
      <button type="button" class="btn" onClick={printPaper}>
        打印或存为 PDF
      </button>
      <ExportButton report={{ ...content.of, isRecorded: years.includes(standing.year) }} years={years} />
      <span role="status">
        {done === 'saved' && <span class="ok">✓ 已下载，用 Word 或 WPS 打开后打印、签字、盖章。</span>}
        {done === 'failed' && <span class="short">没有生成，请刷新本页再试。台账没有改动。</span>}
      </span>
    </>
  );
}
