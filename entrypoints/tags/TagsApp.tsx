import { FullPage } from '../../components/FullPage.tsx';
import { type Tag, tags, written } from '../../lib/form/tags.ts';
import { today } from '../../lib/today.ts';
import './tags.css';

/** All tags of the form's templates, to be printed and handed to whoever makes the unit's blank. */
export const TagsApp = () => (
  <FullPage room="form" year={Number(today().slice(0, 4))}>
    {() => (
      <>
        <section class="card stack" aria-labelledby="how">
          <div class="spread">
            <h1 id="how">模板怎样写</h1>
            <button type="button" class="btn" onClick={() => print()}>
              打印标签一览
            </button>
          </div>
          <ol>
            <li>
              用 Word 或 WPS 打开单位的空白登记表，在要填的格子里写上标签，例如 {'{姓名}'}。括号用半角的 {'{ }'}。
            </li>
            <li>
              一行一行的明细只留一行：第一格开头写 {'{#明细}'}，最后一格末尾写 {'{/明细}'}，中间各格写{' '}
              {'{起止时间}、{内容}'} 等。有几条培训，就生成几行。
            </li>
            <li>签字、盖章和它们的日期不写标签，打印后手写。</li>
            <li>另存为“Word 文档（*.docx）”，在“登记表”页选它。没有用到的标签不影响使用。</li>
          </ol>
        </section>
        <section class="card scroll" aria-label="标签一览">
          <TagTable />
        </section>
      </>
    )}
  </FullPage>
);

/** A loop, and the tags that lie in it alone; before all loops the tags that may stand anywhere. */
const groups: { loop: Tag | null; rows: Tag[] }[] = [null, ...tags.filter(({ isLoop }) => isLoop)].map((loop) => ({
  loop,
  rows: tags.filter(({ isLoop, path, name }) => !isLoop && path === (loop ? `${loop.path}/${name}` : name)),
}));

const TagTable = () => (
  <table class="tags">
    <caption>登记表模板的标签</caption>
    <thead>
      <tr>
        <th scope="col">标签</th>
        <th scope="col">填的是什么</th>
        <th scope="col">例如</th>
      </tr>
    </thead>
    {groups.map(({ loop, rows }) => (
      <tbody key={loop?.path ?? ''}>
        <tr>
          <th scope="rowgroup" class="loop" colSpan={3}>
            {loop ? <LoopHead loop={loop} /> : '写在哪里都可以，每行明细里也可以'}
          </th>
        </tr>
        {rows.map((tag) => (
          <tr key={tag.path}>
            <td>
              <b>{written(tag)}</b>
            </td>
            <td>{tag.what}</td>
            <td>{tag.example}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);

const LoopHead = ({ loop }: { loop: Tag }) => (
  <>
    <b>{written(loop)}</b>　{loop.what}。{loop.isOnce ? '下面几个写在外面也可以：' : '下面几个要写在这两个标签之间：'}
  </>
);
