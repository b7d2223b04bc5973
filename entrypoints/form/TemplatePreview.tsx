import { useEffect, useState } from 'preact/hooks';
import type { FormFields } from '../../lib/form/fields.ts';
import type { Block, Preview, Run, Table } from '../../lib/form/preview.ts';

interface PreviewProps {
  name: string;
  fields: FormFields;
  /** @returns the template filled with these fields */
  fill: () => Promise<Blob>;
}

/** The filled template on the page: text, places and tables; pages and fonts are Word's. */
export function TemplatePreview({ name, fields, fill }: PreviewProps) {
  const [preview, setPreview] = useState<Preview | 'failed' | null>(null);
  const said = JSON.stringify(fields);
  useEffect(() => {
    const show = async () => {
      const { previewOf } = await import('../../lib/form/preview.ts');
      setPreview(await previewOf(new Uint8Array(await (await fill()).arrayBuffer())));
    };
    show().catch((error) => {
      console.error(error);
      setPreview('failed');
    });
  }, [said]);
  if (preview === null) return null;
  if (preview === 'failed') return <p role="alert">预览没有做出来。可以直接生成，用 Word 打开看。</p>;
  const { headers, body, footers } = preview;
  return (
    <section class="sheet" aria-label={`预览 ${name}`}>
      <p class="soft small">只看内容和位置；分页、字体和图片以 Word 里为准。</p>
      {headers.map((blocks, index) => (
        <Edge key={index} name="页眉" blocks={blocks} />
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label="模板的内容">
        <div class="body">
          <Blocks blocks={body} />
        </div>
      </section>
      {footers.map((blocks, index) => (
        <Edge key={index} name="页脚" blocks={blocks} />
      ))}
    </section>
  );
}

const Edge = ({ name, blocks }: { name: string; blocks: Block[] }) => (
  <div class="edge">
    <span class="tag">{name}</span>
    <Blocks blocks={blocks} />
  </div>
);

const Blocks = ({ blocks }: { blocks: Block[] }) => (
  <>
    {blocks.map((block, index) =>
      'rows' in block ? (
        <PreviewTable key={index} table={block} />
      ) : (
        <p key={index} style={{ textAlign: block.align }}>
          {block.runs.map((run, at) => (
            <Piece key={at} run={run} />
          ))}
        </p>
      ),
    )}
  </>
);

/** Points as shares of the page's own text: 12 points are its size, and nothing is smaller than its small print. */
const sizeOf = (points: number) => `${Math.min(2, Math.max(0.834, points / 12))}rem`;

const Piece = ({ run: { text, isBold, size } }: { run: Run }) => (
  <span style={{ ...(size === null ? {} : { fontSize: sizeOf(size) }), ...(isBold ? { fontWeight: 700 } : {}) }}>
    {text}
  </span>
);

function PreviewTable({ table: { widths, isRuled, rows } }: { table: Table }) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table class={isRuled ? '' : 'plain'}>
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, at) => (
              <td key={at} colSpan={cell.columns} rowSpan={cell.rows}>
                <Blocks blocks={cell.blocks} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
