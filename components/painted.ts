/** What takes long must not come between what was drawn and its being seen; a tab behind others draws nothing. */
export function oncePainted(act: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 1_000);
}
