import type { Commit } from '../../lib/build/commit.ts';
import type { Shipped } from '../../lib/build/packages.ts';
import { howToCompare, howToRebuild, waysToCompare } from '../../lib/sentences/ui-privacy.ts';

/** The version, and the commit it was built from. */
export const BuildCard = ({ version, commit: { id, isChanged } }: { version: string; commit: Commit }) => (
  <section class="card stack" aria-labelledby="build">
    <h2 id="build">版本</h2>
    <dl>
      <dt>版本号</dt>
      <dd>{version}</dd>
      <dt>源代码提交号</dt>
      <dd>
        {id ? <code>{id}</code> : '未知'}
        {isChanged && <span class="short">，另有没有提交的改动，不是正式发布的版本</span>}
      </dd>
    </dl>
  </section>
);

/** How a file that was handed on is held against the published one. */
export const CompareCard = () => (
  <section class="card stack" aria-labelledby="compare">
    <h2 id="compare">怎样核对安装包</h2>
    <p>{howToCompare}</p>
    <table>
      <tbody>
        {waysToCompare.map(({ system, command }) => (
          <tr key={system}>
            <th scope="row">{system}</th>
            <td>
              <code>{command}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>{howToRebuild}</p>
  </section>
);

/** Every package of which something is in the extension. */
export const PackagesCard = ({ packages }: { packages: readonly Shipped[] }) => (
  <section class="card stack" aria-labelledby="packages">
    <h2 id="packages">用到的开源组件（{packages.length} 个）</h2>
    <table class="packages">
      <thead>
        <tr>
          <th scope="col">组件</th>
          <th scope="col">版本</th>
          <th scope="col">许可证</th>
        </tr>
      </thead>
      <tbody>
        {packages.map(({ name, version, licence }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{version}</td>
            <td>{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <a href="/licences.txt">许可证全文</a>。学时台账自己的许可证是 MIT。
    </p>
  </section>
);
