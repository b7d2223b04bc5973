import { useEffect } from 'preact/hooks';
import type { FormFields } from '../../lib/form/fields.ts';
import type { Layout } from '../../lib/form/layouts.ts';
import { CourseAnnex, YearsAnnex } from './Annexes.tsx';
import { ByKind } from './ByKind.tsx';
import { OnePage } from './OnePage.tsx';
import './paper.css';
import './print.css';

/** All pages of one layout lie the same way; Chromium 109 mixes up pages that are given their size by name. */
const pageSizes: { [layout in Layout]: string } = {
  'one-page': '@page { size: A4 portrait }',
  'by-kind': '@page { size: A4 landscape }',
};

/** The form as the Word file has it, on screen and on paper; signatures, their dates and stamps stay blank. */
export function Paper({ fields, layout }: { fields: FormFields; layout: Layout }) {
  const { 年度, 姓名 } = fields;
  useEffect(() => {
    // Browsers that print a running head take it from here; the others have the page's title.
    const head = `干部教育培训学时登记表（${年度} 年度）续表、附表　　${姓名}`;
    document.documentElement.style.setProperty('--running-head', JSON.stringify(head));
  }, [年度, 姓名]);
  return (
    <section class={`paper ${layout}`} aria-label="登记表预览">
      <style>{pageSizes[layout]}</style>
      <h2>干部教育培训学时登记表（{fields.年度} 年度）</h2>
      <p class="line">
        <span>填报单位：{fields.填报单位}</span>
        <span>统计截止：{fields.统计截止}</span>
        <span>单位：学时</span>
      </p>
      {layout === 'one-page' ? <OnePage fields={fields} /> : <ByKind fields={fields} />}
      {fields.附表.map((annex) => (
        <CourseAnnex key={annex.来源} fields={fields} annex={annex} />
      ))}
      {layout === 'by-kind' && <YearsAnnex fields={fields} />}
    </section>
  );
}
