import { useId, useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Recipe } from '../../lib/academy/recipe.ts';
import { type Imported, RecipeProblem } from '../../lib/ledger/recipes.ts';
import type { Day } from '../../lib/model.ts';
import { columnsText, importedText, recipeProblems } from '../../lib/sentences/recipes.ts';

interface RecipesProps {
  recipes: readonly Recipe[];
  today: Day;
  onDelete: (recipe: Recipe) => Promise<void>;
  /** Takes back a deletion. */
  onRestore: (recipe: Recipe) => Promise<void>;
  /** @returns the file's text */
  onExport: () => Promise<string>;
  /** Throws RecipeProblem where the file is refused; nothing has changed then. */
  onImport: (text: string) => Promise<Imported>;
}

const nameOf = ({ host, path }: Recipe) => host + path;

/** The pages that the learner taught: listed, deleted, handed on to colleagues. */
export function RecipesCard({ recipes, today, onDelete, onRestore, onExport, onImport }: RecipesProps) {
  const id = useId();
  const { save, refused } = useSaving();
  const [deleted, setDeleted] = useState<Recipe | null>(null);
  const [told, setTold] = useState<{ text: string; isRefused: boolean } | null>(null);
  const remove = async (recipe: Recipe) => (await save(() => onDelete(recipe))) && setDeleted(recipe);
  const restore = async (recipe: Recipe) => (await save(() => onRestore(recipe))) && setDeleted(null);
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setTold(null);
    await save(async () => {
      try {
        setTold({ text: importedText(await onImport(await file.text())), isRefused: false });
      } catch (error) {
        if (!(error instanceof RecipeProblem)) throw error;
        setTold({ text: `没有读入“${file.name}”：${recipeProblems[error.code]}`, isRefused: true });
      }
    });
    input.value = '';
  };
  const hand = async () =>
    download(`学时台账_教过的页面_${today}.json`, new Blob([await onExport()], { type: 'application/json' }));
  return (
    <section class="card stack" aria-labelledby="recipes">
      <h2 id="recipes">教过的页面</h2>
      <p class="soft">
        读不出来的页面，可以点浏览器右上角的图标，选“教它认页面”。教一次就记住，也可以导出给用同一平台的同事。
      </p>
      <ul class="plain">
        {recipes.map((recipe) => (
          <li key={nameOf(recipe)} class="spread">
            <span>
              <b>{nameOf(recipe)}</b>
              <br />
              <span class="small soft">
                {recipe.taughtOn} 教 · {columnsText(recipe)}
              </span>
            </span>
            <button
              type="button"
              class="btn quiet"
              aria-label={`删除 ${nameOf(recipe)}`}
              onClick={() => remove(recipe)}
            >
              删除
            </button>
          </li>
        ))}
      </ul>
      {recipes.length === 0 && <p>还没有教过。</p>}
      <div role="status">
        {deleted && (
          <p class="spread">
            <span>已删除 {nameOf(deleted)}。已读到的课程不受影响。</span>
            <button type="button" class="btn" onClick={() => restore(deleted)}>
              撤销
            </button>
          </p>
        )}
        {told && !told.isRefused && <p class="ok">✓ {told.text}</p>}
      </div>
      <Refusal>{refused ?? (told?.isRefused ? told.text : null)}</Refusal>
      <div class="actions">
        <button type="button" class="btn" disabled={recipes.length === 0} onClick={() => save(hand)}>
          导出给同事
        </button>
        <label class="btn file" for={id}>
          读入同事的文件
          <input id={id} type="file" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
        </label>
      </div>
    </section>
  );
}
