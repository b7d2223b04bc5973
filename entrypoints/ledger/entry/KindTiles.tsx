import { Dot } from '../../../components/Dot.tsx';
import type { Pack } from '../../../lib/credit/index.ts';
import type { Kind } from '../../../lib/model.ts';
import { tileName } from '../../../lib/sentences/ui-entry.ts';
import { kindHints } from '../../../lib/sentences/ui-rules.ts';

const tiles: readonly Kind[] = ['off-job', 'study-group', 'self-study', 'other', 'teaching', 'online'];

interface TilesProps {
  kind: Kind;
  pack: Pack;
  onChange: (kind: Kind) => void;
}

/** The six kinds as large tiles; changing the kind keeps what was typed. */
export function KindTiles({ kind, pack, onChange }: TilesProps) {
  const hints = kindHints(pack);
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
            <span class="soft small">{hints[tile]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
