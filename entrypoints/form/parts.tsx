import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FormFields } from '../../lib/form/fields.ts';

interface GridProps {
  caption: string;
  /** The columns' shares of the width, as in the Word form. */
  widths: readonly number[];
  class?: string;
  children: ComponentChildren;
}

/** A table of the form; on a narrow screen it scrolls by itself. */
export function Grid({ caption, widths, class: name, children }: GridProps) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const starts = widths.map((_, index) => index);
  return (
    <div class="scroll">
      <table class={name}>
        <caption class="unseen">{caption}</caption>
        <colgroup>
          {starts.map((index) => (
            <col key={index} style={{ width: `${((widths[index] ?? 0) / whole) * 100}%` }} />
          ))}
        </colgroup>
        {children}
      </table>
    </div>
  );
}

/** The header row, which a continuation page repeats. */
export const Head = ({ columns }: { columns: readonly string[] }) => (
  <thead>
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col">
          {column}
        </th>
      ))}
    </tr>
  </thead>
);

/** One line of a table: each cell's text, centred where its column is. A line without a number is for the pen. */
export const Row = ({ cells, centred }: { cells: readonly string[]; centred: readonly number[] }) => (
  <tr class={cells[0] ? undefined : 'blank'}>
    {cells.map((cell, index) => (
      <td key={index} class={centred.includes(index) ? 'figure' : ''}>
        {cell}
      </td>
    ))}
  </tr>
);

type PersonTag = '姓名' | '性别' | '民族' | '出生年月' | '政治面貌' | '任现职时间' | '单位职务' | '职级' | '干部类别';

const personLabels: { [tag in PersonTag]?: string } = { 单位职务: '工作单位及职务' };

interface PersonProps {
  fields: FormFields;
  widths: readonly number[];
  /** Row by row; each value stands beside its label, over so many columns. */
  rows: readonly (readonly (readonly [tag: PersonTag, span?: number])[])[];
}

/** Who the form is about. */
export const Person = ({ fields, widths, rows }: PersonProps) => (
  <Grid caption="个人情况" widths={widths} class="person">
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {row.map(([tag, span = 1]) => [
            <th key={tag} scope="row">
              {personLabels[tag] ?? tag}
            </th>,
            <td key={`${tag} is`} colSpan={span} class={span === 1 ? 'figure' : ''}>
              {fields[tag] || <span class="unseen">未填</span>}
            </td>,
          ])}
        </tr>
      ))}
    </tbody>
  </Grid>
);

/** A box to sign or to stamp by hand. */
export const SignBox = ({ label, who, span }: { label: string; who: string; span: number }) => (
  <td colSpan={span} class="sign">
    <p>{label}</p>
    <p class="line">
      <span>{who}</span>
      <span>年　　月　　日</span>
    </p>
  </td>
);

/** The last row: how to fill in the form, and what its figures can be checked by. */
export const Notes = ({
  fields,
  children,
  spans,
}: {
  fields: FormFields;
  children: string;
  spans: [number, number];
}) => (
  <tr class="notes">
    <td colSpan={spans[0]}>
      <p>
        填表说明：{children}
        {fields.说明}
      </p>
      <p>本表由本人填报；学时以所在单位认定和学院记录为准。</p>
    </td>
    <td colSpan={spans[1]} class="code">
      {fields.二维码 && <QrCode text={fields.二维码} />}
      {fields.核对码}
    </td>
  </tr>
);

/** The code as on the Word form; on screen it can be scanned too. */
function QrCode({ text }: { text: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    import('../../lib/form/qr.ts').then(({ qrAddress }) => setAddress(qrAddress(text)));
  }, [text]);
  return address && <img class="qr" src={address} alt="核对用的二维码" />;
}

/** What the year came to, and whether that is enough. */
export const Verdict = ({ fields, span }: { fields: FormFields; span: number }) => (
  <>
    <tr>
      <td colSpan={span}>
        年度总学时：{fields.总学时}　　年度要求：{fields.年度要求}　　网络要求：{fields.网络要求}
        {`　　${fields.达标框}达标　${fields.未达标框}未达标${fields.差额}`}
      </td>
    </tr>
    <tr>
      <td colSpan={span}>{fields.五年周期}</td>
    </tr>
  </>
);
