/**
 * Moves the focus to the first field of a form that has an error, and opens what it is folded away in. The errors stand
 * in the page after the next frame.
 */
export function focusFirstError(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong] input');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  });
}
