import { versions } from '../../lib/sentences/versions.ts';

/** Which version runs, and what each version brought. */
export const VersionCard = ({ version }: { version: string }) => (
  <section class="card stack" aria-labelledby="version">
    <h2 id="version">版本说明</h2>
    <p>
      现在用的是 <b class="n">{version}</b>。
    </p>
    {versions.map(({ version: each, date, news, asks }) => (
      <details key={each}>
        <summary class="press">
          <span class="ask">
            {each}（{date}）有什么
          </span>
        </summary>
        <ul class="news">
          {news.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="soft">您要做的：{asks}</p>
      </details>
    ))}
    <p class="soft">怎样升级，见和安装包在一起的“安装说明”。升级不动台账。</p>
  </section>
);
