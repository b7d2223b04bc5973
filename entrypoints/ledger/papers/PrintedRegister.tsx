import type { Day } from '../../../lib/model.ts';
import type { Proved } from '../../../lib/sentences/ui-papers.ts';
import { daysText } from '../../../lib/sentences/ui-records.ts';

interface PrintedProps {
  title: string;
  entries: readonly Proved[];
  today: Day;
}

/** The register as it stands on paper; on the screen it isn't seen. */
export const PrintedRegister = ({ title, entries, today }: PrintedProps) => (
  <section class="printed">
    <h2>证明材料清单</h2>
    <p>
      {title}（{today} 打印）
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">培训</th>
          <th scope="col">材料</th>
          <th scope="col">有无</th>
          <th scope="col">放在哪里</th>
        </tr>
      </thead>
      {entries.map(({ record, papers }) => (
        <tbody key={record.id}>
          {papers.map(({ name, have, where }, index) => (
            <tr key={name}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={papers.length}>
                  {record.title}
                  <br />
                  {daysText(record)}
                </th>
              )}
              <td>{name}</td>
              <td>{have ? '✓ 有' : '缺'}</td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </section>
);
