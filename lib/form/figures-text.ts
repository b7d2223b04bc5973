import * as z from 'zod/mini';
import { type Group, groups } from '../model.ts';
import { groupShortNames } from '../sentences/standing.ts';
import { checkCodeOf, typedCode } from './check-code.ts';
import { type FormFigures, figureNames } from './figures.ts';

const heads = ['姓名', '单位', '类别', '截止', '结论'] as const;
const title = '学时登记表';
const last = '核对码';
const labels = [title, ...heads, ...figureNames, last];

const verdicts = { 达标: true, 未达标: false } as const;

/** One line each, so that it can be read where it is scanned. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * @returns the figures as the form's QR code carries them: a line each with its name, what is 0 left out, the check code
 *   last
 */
export async function figuresText(figures: FormFigures): Promise<string> {
  const { year, name, employer, group, until, met, values } = figures;
  const lines = [
    [title, String(year)],
    ['姓名', line(name)],
    ['单位', line(employer)],
    ['类别', groupShortNames[group]],
    ['截止', until],
    ['结论', met ? '达标' : '未达标'],
    ...figureNames.map((each) => [each, values[each] === 0 ? '' : String(values[each] / 100)]),
    [last, await checkCodeOf({ ...figures, name: line(name) })],
  ];
  return lines
    .filter(([, value]) => value)
    .map((pair) => pair.join(' '))
    .join('\n');
}

/** Why a scanned text can't be compared; lib/sentences says each in words. */
export type ScannedProblem = 'no-form' | 'cut' | 'altered';

/** A name, with its label before it and the next one, or the end, behind; a scanner may give spaces for lines. */
const piece = new RegExp(`(?:^|\\s)(${labels.join('|')})\\s+(\\S.*?)(?=\\s+(?:${labels.join('|')})\\s|\\s*$)`, 'gsu');

/** Letters; the largest QR code holds fewer, and a longer text takes long to look through. */
const longest = 5_000;

const isDay = (text: string): boolean => z.safeParse(z.iso.date(), text).success;

const hundredths = (text: string | undefined): number => {
  if (text === undefined) return 0;
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN;
};

/**
 * @param text as a phone or a scanner reads it from the form's QR code
 * @returns the figures, or why they are none: `no-form` where it is something else, `cut` where a part is missing, `altered`
 *   where figures and check code don't belong together
 */
export async function scannedFigures(text: string): Promise<FormFigures | ScannedProblem> {
  if (text.length > longest) return 'no-form';
  const found = new Map<string, string>();
  for (const [, label = '', value = ''] of text.matchAll(piece)) {
    if (found.has(label)) return 'altered';
    found.set(label, value);
  }
  const year = Number(found.get(title));
  if (!/^\d{4}$/.test(found.get(title) ?? '')) return 'no-form';
  const group = groups.find((each: Group) => groupShortNames[each] === found.get('类别'));
  const met = verdicts[found.get('结论') as keyof typeof verdicts];
  const [name, until, code] = ['姓名', '截止', last].map((label) => found.get(label));
  if (!name || !until || !code || !group || met === undefined) return 'cut';
  if (!isDay(until)) return 'altered';
  const values = Object.fromEntries(
    figureNames.map((each) => [each, hundredths(found.get(each))]),
  ) as FormFigures['values'];
  const figures = { year, name, employer: found.get('单位') ?? '', group, until, met, values };
  return (await checkCodeOf(figures)) === typedCode(code) ? figures : 'altered';
}
