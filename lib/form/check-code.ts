import { type FormFigures, figureNames } from './figures.ts';

/** Without I, L, O and U, which a hand takes for others. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short code over the figures of a form: two forms with one code have the same figures. Whoever has the product can make
 * it, so it shows slips and later edits, and is no signature.
 *
 * @returns eight letters and digits, `7K3M-9QPT`: 40 bits of SHA-256 over year, learner, group, verdict and figures
 */
export async function checkCodeOf({ year, name, group, met, values }: FormFigures): Promise<string> {
  const text = JSON.stringify(['学时登记表', 1, year, name, group, met, ...figureNames.map((each) => values[each])]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const bits = [...hash.slice(0, 5)].reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  const code = Array.from({ length: 8 }, (_, place) => letters[Number((bits >> BigInt(35 - 5 * place)) & 31n)]).join(
    '',
  );
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** @returns a code as it was typed, in the form it is printed in; null where it can't be one */
export function typedCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*核对码[：:]?/, '')
    .replace(/[\s\-—–]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : null;
}
