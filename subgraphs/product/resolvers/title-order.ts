import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Context } from '../context.ts';
import type { ProductCursor } from '../domain/product-list.ts';
import { findTitleLanguages, type TitleLanguage } from '../store/title-languages.ts';

/**
 * In the order of which language a list by title is: the first of the request whose titles are all written, in the end the shop's own. Later
 * pages go on as the first one began, whatever has become complete meanwhile. Null for the order of letters without accents.
 */
export async function titleOrder(
  { dependencies, wantedLanguages }: Pick<Context, 'dependencies' | 'wantedLanguages'>,
  after: ProductCursor | null,
): Promise<TitleLanguage | null> {
  const known = await findTitleLanguages(dependencies.database.prisma);
  const find = (language: string | undefined) => known.find((each) => each.language === language);
  if (after?.[0] === 'TITLE') {
    const [, , , language] = after;
    const found = find(language);
    if (language !== undefined && !found)
      throw badUserInput('after', 'expected a cursor from an earlier page of this list');
    return found ?? null;
  }
  const wanted = [...(await wantedLanguages()), dependencies.language];
  return find(wanted.find(find)) ?? null;
}
