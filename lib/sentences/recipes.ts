import type { Recipe } from '../academy/recipe.ts';
import type { Imported, RecipeProblemCode } from '../ledger/recipes.ts';
import { columnNames } from './teach.ts';

/** Why a file of recipes was refused, and the remedy. */
export const recipeProblems: { [code in RecipeProblemCode]: string } = {
  'no-json': '文件不完整，可能没有传完。请让同事重新导出一份。',
  'other-format': '这不是“教过的页面”的文件。请选择同事从这里导出的文件。',
  'newer-version': '文件由更新的版本导出，请先升级扩展。',
  broken: '文件内容不对，没有读入。请让同事重新导出一份。',
  'too-large': '文件太大，不会是这里导出的。请检查是不是选错了。',
  'id-number': '文件里含有像身份证号的数字，没有读入。请让同事删去后再导出。',
};

/** @returns what was taught of a page: `课程 · 学时 · 状态` */
export function columnsText({ shapes, allDone }: Recipe): string {
  const words = Object.values(shapes).find(({ length }) => length > 0) ?? [];
  const names = words.filter((word) => word !== 'unused').map((word) => columnNames[word]);
  return [...names, ...(allDone ? ['列的都是已完成的'] : [])].join(' · ');
}

/** @returns what became of a file: `读入 2 个页面；1 个这里已经教过，没有改动：…` */
export function importedText({ added, known }: Imported): string {
  const pages = known.map(({ host, path }) => host + path).join('、');
  const kept = known.length ? `${known.length} 个这里已经教过，没有改动：${pages}` : '';
  return `${[added > 0 ? `读入 ${added} 个页面` : '没有新的页面', kept].filter(Boolean).join('；')}。`;
}
