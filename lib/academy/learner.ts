/** Two characters at least; Mongolian names run to nine and more, some with a dot. No surname is assumed. */
const name = '([\\p{Script=Han}\\p{Script=Mongolian}]{1,12}(?:[·•・‧][\\p{Script=Han}]{1,12})*)';

/** 欢迎您，X · 您好，X (B C) · 学员：X · 姓名：X (A E F) · X 同志 (F). */
const greetings = [
  new RegExp(`欢迎您? ?[,!: ] ?${name}`, 'u'),
  new RegExp(`[您你]好 ?[,!: ] ?${name}`, 'u'),
  new RegExp(`(?:^|[ ,|])(?:学员|用户|学员姓名|姓名|当前学员) ?: ?${name}`, 'u'),
  new RegExp(`(?:^| )(?:欢迎)?${name} ?(?:同志|学员)(?:$|[ ,!(])`, 'u'),
];

/** Words that stand where a name would. */
const noName = /^(请|欢迎|来到|访问|使用|光临|登录|登陆|注册|游客|进入|今天|退出|学员|同志|您|你|用户|现在|本|我)/;

/**
 * @param texts what stands together on the page, `plain`, in its order
 * @returns the learner's name as greeted, or null; never digits, so never the user name, which is an ID number
 */
export function learnerIn(texts: string[]): string | null {
  for (const greeting of greetings)
    for (const text of texts) {
      const found = greeting.exec(text)?.[1]?.replace(/(同志|学员|先生|女士|老师)$/, '');
      if (found && found.length > 1 && found.length < 25 && !noName.test(found)) return found;
    }
  return null;
}
