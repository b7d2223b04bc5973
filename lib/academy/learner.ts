/** Two characters at least; Mongolian names run to nine and more, some with a dot. No surname is assumed. */
const name = '([\\p{Script=Han}\\p{Script=Mongolian}·•]{2,25})';

/** 欢迎您，X · 您好，X (B C) · 学员：X · 姓名：X (A E F) · X 同志 (F). */
const greetings = new RegExp(`(?:(?:欢迎您?|[您你]好) ?[,!: ]|(?:学员|姓名) ?:) ?${name}|(?:^| )${name} ?同志`, 'u');

/** Words that stand where a name would. */
const noName = /^(请|欢迎|来到|登录|游客|学员|同志|您|用户)/;

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
