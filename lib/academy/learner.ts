import { plain } from './text.ts';

/** Two characters at least; Mongolian names run to nine and more, some with a dot. No surname is assumed. */
const name = '([\\p{Script=Han}\\p{Script=Mongolian}·•]{2,25})';

/** 欢迎您，X · 您好，X (B C) · 学员：X · 姓名：X (A E F) · X 同志 (F). */
const greetings = new RegExp(`(?:(?:欢迎您?|[您你]好) ?[,!: ]|(?:学员|姓名) ?:) ?${name}|(?:^| )${name} ?同志`, 'u');

/** Words that stand where a name would. */
const noName = /^(请|欢迎|来到|登录|游客|学员|同志|您|用户)/;

const alone = new RegExp(`^${name}$`, 'u');
/** What a hidden field is called that holds the name (F); an account or a number is none. */
const field = /(user|real|true|stu|student|xy|xs)_?name|^(hd|hid)?_?(xm|xingming)$/i;

/**
 * The name where the page shows none, but holds one that a script would show (F): the one value of its hidden fields so
 * called, else the one `title` that greets.
 *
 * @returns null where there is none, or where they differ
 */
export function hiddenLearnerIn(documents: Document[]): string | null {
  const all = <Found extends Element>(selector: string) =>
    documents.flatMap((document) => [...document.querySelectorAll<Found>(selector)]);
  const fields = all<HTMLInputElement>('input[type=hidden]').filter(
    ({ id, name }) => field.test(id) || field.test(name),
  );
  const values = fields.map(({ value }) => plain(value)).filter((value) => alone.test(value) && !noName.test(value));
  const greeted = all<HTMLElement>('[title]').map(({ title }) => learnerIn([plain(title)]));
  const [found, ...others] = new Set(values.length ? values : greeted.filter((one) => one !== null));
  return others.length ? null : (found ?? null);
}

/**
 * @param blocks what stands together on the page, `plain`, in its order
 * @returns the learner's name as greeted, or null; never digits, so never the user name, which is an ID number
 */
export function learnerIn(blocks: string[]): string | null {
  const names = blocks.flatMap(
    (block) =>
      greetings
        .exec(block)
        ?.slice(1)
        .find(Boolean)
        ?.replace(/(同志|学员)$/, '') ?? [],
  );
  return names.find((found) => !noName.test(found)) ?? null;
}
