const namesShown = 20;

/** The entries behind a sentence, opened by one press; of many the first, and where the others are. */
export function Entries({ names }: { names: readonly string[] }) {
  const more = names.length - namesShown;
  return (
    <details class="small inline">
      <summary class="press">
        <span class="ask">是哪 {names.length} 条</span>
      </summary>
      <ul>
        {names.slice(0, namesShown).map((name, index) => (
          // Two entries may share a title, and the list is made anew with its figure.
          <li key={index}>{name}</li>
        ))}
        {more > 0 && (
          <li>
            还有 {more} 条，见<a href="/ledger.html#records">明细</a>
          </li>
        )}
      </ul>
    </details>
  );
}
