/** The database didn't open; nothing of it is changed or thrown away. */
export const Unreadable = () => (
  <section class="card stack" role="alert">
    <h2 class="short">台账没有打开</h2>
    <p>已有的记录没有改动。请关闭浏览器再打开；仍然打不开时，请检查磁盘空间，不要卸载扩展。</p>
  </section>
);
