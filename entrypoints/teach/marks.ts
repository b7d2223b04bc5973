import { documentsOf } from '../../lib/academy/documents.ts';
import { placeOf, type Stage } from './stage.ts';

/** More frames than this no screen shows at once. */
const most = 80;

/**
 * Frames rows of the page, on our own stage.
 *
 * @param signal ends it
 * @returns frames the row that is meant and, more lightly, those like it, in place of the ones before
 */
export function createMarks(
  { body, make }: Stage,
  signal: AbortSignal,
): (row: Element | null, like: Element[]) => void {
  const layer = make('div', { class: 'marks', 'aria-hidden': 'true' });
  body.append(layer);
  let shown: { row: Element | null; like: Element[] } = { row: null, like: [] };

  function draw(): void {
    const rows = [...shown.like.filter((row) => row !== shown.row), ...(shown.row ? [shown.row] : [])];
    const boxes = rows.flatMap((row) => {
      const place = placeOf(row);
      if (!place) return [];
      const box = make('i', { class: row === shown.row ? 'mark meant' : 'mark' });
      box.style.cssText = `left:${place.x}px;top:${place.y}px;width:${place.width}px;height:${place.height}px`;
      return [box];
    });
    layer.replaceChildren(...boxes.slice(-most));
  }

  for (const page of documentsOf(document))
    for (const event of ['scroll', 'resize'])
      page.defaultView?.addEventListener(event, draw, { capture: true, passive: true, signal });

  return (row, like) => {
    shown = { row, like };
    draw();
  };
}
