import { Dot } from '../../../components/Dot.tsx';
import type { Kind } from '../../../lib/model.ts';
import { kindHints, tileName } from '../../../lib/sentences/ui-entry.ts';

const tiles: readonly Kind[] = ['off-job', 'study-group', 'self-study', 'other', 'teaching', 'online'];

/** The six kinds as large tiles; changing the kind keeps what was typed. */
export function KindTiles({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  return (
    <fieldset class="tiles">
      <legend>补录哪一类</legend>
      {tiles.map((tile) => (
        <label key={tile} class={tile === kind ? 'on' : ''}>
          <input type="radio" name="kind" value={tile} checked={tile === kind} onChange={() => onChange(tile)} />
          <span>
            <b>
              <Dot kind={tile} />
              {tileName(tile)}
            </b>
            <span class="soft small">{kindHints[tile]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
