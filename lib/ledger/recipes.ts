import * as z from 'zod/mini';
import { hasIdNumber } from '../academy/personal.ts';
import type { Recipe } from '../academy/recipe.ts';
import { recipeShape } from '../messages.ts';
import { protoKeyIn } from '../values.ts';
import type { LedgerDatabase } from './database.ts';

/** Why a file of recipes is refused; `lib/sentences` says it in Chinese. */
export type RecipeProblemCode = 'no-json' | 'other-format' | 'newer-version' | 'broken' | 'too-large' | 'id-number';

/** A file of recipes was refused whole; nothing has changed. */
export class RecipeProblem extends Error {
  override readonly name = 'RecipeProblem';
  readonly code: RecipeProblemCode;

  constructor(code: RecipeProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Keeps what was taught of a page; what was taught of it before is replaced. */
export async function saveRecipe(db: LedgerDatabase, recipe: Recipe): Promise<void> {
  await db.recipes.put(recipe);
}

/** @returns what was taught of a page, by the paths of its documents; null where nothing was */
export async function recipeFor(db: LedgerDatabase, host: string, paths: readonly string[]): Promise<Recipe | null> {
  const found = await db.recipes.bulkGet(paths.map((path): [string, string] => [host, path]));
  return found.find(Boolean) ?? null;
}

/** Forgets what was taught of a page. */
export async function deleteRecipe(db: LedgerDatabase, { host, path }: Recipe): Promise<void> {
  await db.recipes.delete([host, path]);
}

/** @returns every recipe, by host and path */
export const listRecipes = (db: LedgerDatabase): Promise<Recipe[]> => db.recipes.orderBy('[host+path]').toArray();

/** @returns the text of a file with every recipe, for colleagues */
export async function exportRecipes(db: LedgerDatabase): Promise<string> {
  return `${JSON.stringify({ format: 'nmgce-recipes', version: 1, recipes: await listRecipes(db) }, null, 2)}\n`;
}

const isOncePerPage = (recipes: Recipe[]) =>
  new Set(recipes.map(({ host, path }) => JSON.stringify([host, path]))).size === recipes.length;
const most = { letters: 2_000_000, recipes: 500 };
const file = z.strictObject({
  format: z.literal('nmgce-recipes'),
  version: z.literal(1),
  recipes: z.array(recipeShape).check(z.maxLength(most.recipes), z.refine(isOncePerPage)),
});

/** How many recipes of a file were taken, and which pages had been taught here already and stay as they are. */
export interface Imported {
  added: number;
  known: Recipe[];
}

/**
 * Takes a file of recipes, whole or not at all. What was taught here stays.
 *
 * @throws RecipeProblem where the file is wrong; nothing changes then
 */
export async function importRecipes(db: LedgerDatabase, text: string): Promise<Imported> {
  const { recipes } = parseRecipes(text);
  return db.transaction('rw', db.recipes, async () => {
    const here = new Set(
      await db.recipes
        .toCollection()
        .primaryKeys()
        .then((keys) => keys.map(String)),
    );
    const isHere = ({ host, path }: Recipe) => here.has(String([host, path]));
    const fresh = recipes.filter((recipe) => !isHere(recipe));
    const count = await db.recipes.count();
    await db.recipes.bulkPut(fresh);
    return { added: (await db.recipes.count()) - count, known: recipes.filter(isHere) };
  });
}

function parseRecipes(text: string): z.infer<typeof file> {
  if (text.length > most.letters) throw new RecipeProblem('too-large');
  let input: { format?: unknown; version?: unknown } | null;
  try {
    input = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new RecipeProblem('no-json');
  }
  if (typeof input !== 'object' || input?.format !== 'nmgce-recipes') throw new RecipeProblem('other-format');
  if (typeof input.version === 'number' && input.version > 1) throw new RecipeProblem('newer-version');
  const broken = () => new RecipeProblem('broken');
  if (protoKeyIn(input, broken)) throw broken();
  const parsed = z.safeParse(file, input);
  if (!parsed.success) throw broken();
  if (parsed.data.recipes.some(({ path }) => hasIdNumber(path))) throw new RecipeProblem('id-number');
  return parsed.data;
}
