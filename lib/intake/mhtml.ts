import { latin, textOf } from './bytes.ts';
import type { Part, SavedPage } from './page.ts';
import { IntakeProblem } from './problem.ts';

/** Whether a file begins as a page saved into one file does (RFC 2557). */
export const isMhtml = (start: string): boolean =>
  /^\s*(From|Subject|Date|MIME-Version|Snapshot-Content-Location|Content-Type|Content-Location): /i.test(start) &&
  /content-type:\s*multipart\/related/i.test(start);

/**
 * @param bytes an `.mhtml` as Chromium saves it (quoted-printable, base64 or binary parts; frames by Content-ID)
 * @throws IntakeProblem `truncated` where the end is missing, `no-content` where no part is a page
 */
export function pageOfMhtml(bytes: Uint8Array): SavedPage {
  const { headers, leaves } = entityOf(bytes, latin(bytes), 0);
  const pages = leaves.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const start = parameter(headers, 'start');
  const top = pages.find(({ id }) => id !== null && `<${id}>` === start) ?? pages[0];
  if (!top) throw new IntakeProblem('no-content');
  const url = headers.get('snapshot-content-location') ?? top.location;
  return { html: top.text, url, parts: leaves.filter((part) => part !== top) };
}

type Headers = Map<string, string>;

/** One part with its headers, or all parts below it. */
function entityOf(bytes: Uint8Array, text: string, depth: number): { headers: Headers; leaves: Leaf[] } {
  const { headers, body } = headersOf(text);
  const boundary = parameter(headers, 'boundary');
  if (boundary === null || depth > 4)
    return { headers, leaves: leafOf(headers, bytes.subarray(body), text.slice(body)) };
  const marks = [...text.slice(body).matchAll(new RegExp(`^--${literal(boundary)}(--)?[ \\t]*\\r?$`, 'gm'))];
  if (!marks.some(([, end]) => end)) throw new IntakeProblem('truncated');
  const leaves = marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    if (mark[1] || !next) return [];
    const from = body + mark.index + mark[0].length + 1;
    // The line break before a mark is the mark's.
    const to = body + next.index - (text[body + next.index - 2] === '\r' ? 2 : 1);
    return entityOf(bytes.subarray(from, to), text.slice(from, to), depth + 1).leaves;
  });
  return { headers, leaves };
}

interface Leaf extends Part {
  type: string;
  id: string | null;
  location: string | null;
}

/** Only pages and their styles are looked at: no picture, no script. */
function leafOf(headers: Headers, bytes: Uint8Array, text: string): Leaf[] {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^(text\/(html|css)|application\/xhtml\+xml)$/.test(type)) return [];
  const id = headers.get('content-id')?.replace(/^<|>$/g, '') ?? null;
  const location = headers.get('content-location') ?? null;
  const content = contentOf(headers.get('content-transfer-encoding')?.toLowerCase(), bytes, text);
  const names = [id && `cid:${id}`, location].flatMap((name) => name ?? []);
  return [{ names, type, id, location, text: textOf(content, parameter(headers, 'charset')) }];
}

function contentOf(encoding: string | undefined, bytes: Uint8Array, text: string): Uint8Array {
  if (encoding === 'quoted-printable') {
    const plain = text.replace(/[ \t]+$/gm, '').replace(/=\r?\n/g, '');
    return bytesOf(plain.replace(/=([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
  }
  if (encoding !== 'base64') return bytes;
  try {
    return bytesOf(atob(text.replace(/\s/g, '')));
  } catch {
    throw new IntakeProblem('truncated');
  }
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Headers by their names in small letters, continued lines joined, and where the body begins. */
function headersOf(text: string): { headers: Headers; body: number } {
  const end = /\r?\n\r?\n/.exec(text);
  const lines = text
    .slice(0, end?.index ?? text.length)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: end ? end.index + end[0].length : text.length };
}

/** @returns a parameter of the content type, such as `boundary`, without its quotes; null where it isn't there */
function parameter(headers: Headers, name: string): string | null {
  return new RegExp(`;\\s*${name}="?([^";]+)"?`, 'i').exec(headers.get('content-type') ?? '')?.[1] ?? null;
}
