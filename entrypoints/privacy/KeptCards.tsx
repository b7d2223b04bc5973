import { browser } from 'wxt/browser';
import {
  afterUninstalling,
  keptThings,
  neverKept,
  sampleKept,
  spareKept,
  waysToDelete,
  whereKept,
} from '../../lib/sentences/ui-privacy.ts';

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** What is kept and where, and what never is. */
export const KeptCard = () => (
  <section class="card stack" aria-labelledby="kept">
    <h2 id="kept">存了什么，存在哪里</h2>
    <p>
      {whereKept}扩展编号：<code>{browser.runtime.id}</code>
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">存的是</th>
          <th scope="col">内容</th>
          <th scope="col">备份文件里</th>
        </tr>
      </thead>
      <tbody>
        {keptThings.map(({ name, tables, what, inFile }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <code class="small">{tables.join('、')}</code>
            </th>
            <td>{what}</td>
            <td>{inFile ? '有' : '没有'}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>{spareKept}</p>
    <p>{sampleKept}</p>
    <h3>从来不存</h3>
    <List lines={neverKept} />
  </section>
);

/** How it is deleted, and what uninstalling does. */
export const DeleteCard = () => (
  <section class="card stack" aria-labelledby="delete">
    <h2 id="delete">怎样删除</h2>
    <List lines={waysToDelete} />
    <h3>卸载以后</h3>
    <List lines={afterUninstalling} />
  </section>
);
