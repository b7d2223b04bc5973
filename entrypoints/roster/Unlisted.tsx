import type { RosterRow } from '../../lib/form/roster.ts';
import type { Unlisted } from '../../lib/form/roster-book.ts';
import { fileProblemText, otherYearText } from '../../lib/form/roster-words.ts';
import type { Progress } from './reader.ts';

/** @returns what is in no row of the year, with the reason */
export const unlistedIn = (others: readonly RosterRow[], skipped: Progress['skipped']): Unlisted[] => [
  ...others.map(({ source, year }) => ({ source: source ?? '', why: otherYearText(year) })),
  ...skipped.map(({ source, problem }) => ({ source, why: fileProblemText(problem) })),
];

/** So many are listed; the workbook has them all. */
const most = 100;

/** Forms of other years than the one that is put together. */
export function OtherYears({
  rows,
  year,
  onYear,
}: {
  rows: readonly RosterRow[];
  year: number;
  onYear: (year: number) => void;
}) {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  return (
    <section class="card care stack" aria-labelledby="other-years">
      <h2 id="other-years">别的年度的登记表，{rows.length} 份</h2>
      <p>不是 {year} 年度的，没有列入上面的表。</p>
      {years.map((each) => {
        const own = rows.filter((row) => row.year === each);
        return (
          <div key={each} class="stack">
            <p class="spread">
              <b>
                {each} 年度，{own.length} 份
              </b>
              <button type="button" class="btn" onClick={() => onYear(each)}>
                改看 {each} 年度
              </button>
            </p>
            <Files files={own.map(({ name, source }) => ({ source: source ?? '', why: name }))} />
          </div>
        );
      })}
    </section>
  );
}

/** Files that could not be read, each with its reason. */
export const Skipped = ({ files }: { files: Progress['skipped'] }) => (
  <section class="card stack" aria-labelledby="skipped">
    <h2 id="skipped">没有列入的文件，{files.length} 个</h2>
    <Files files={files.map(({ source, problem }) => ({ source, why: fileProblemText(problem) }))} />
  </section>
);

const Files = ({ files }: { files: readonly Unlisted[] }) => (
  <>
    <ul class="files">
      {files.slice(0, most).map(({ source, why }, index) => (
        <li key={index}>
          <b>{source}</b>：{why}
        </li>
      ))}
    </ul>
    {files.length > most && <p class="soft">还有 {files.length - most} 个，导出的 Excel 里都有。</p>}
  </>
);
