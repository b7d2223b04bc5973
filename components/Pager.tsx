interface PagerProps {
  /** The first page is 0. */
  page: number;
  rows: number;
  onTurn: (page: number) => void;
}

/** So many rows are laid out at once: more would keep an old machine busy. */
export const pageRows = 100;

/** Turns the pages of a long table; nothing where one page holds it all. */
export function Pager({ page, rows, onTurn }: PagerProps) {
  const last = Math.ceil(rows / pageRows) - 1;
  if (last < 1) return null;
  const [from, to] = [page * pageRows + 1, Math.min((page + 1) * pageRows, rows)];
  return (
    <nav class="actions" aria-label="翻页">
      <button type="button" class="btn" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        上一页
      </button>
      <span role="status">
        第 {from}–{to} 条，共 {rows} 条
      </span>
      <button type="button" class="btn" disabled={page === last} onClick={() => onTurn(page + 1)}>
        下一页
      </button>
    </nav>
  );
}
