import { readFirst } from '#packages/connection/read-first.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { suggest as find } from '../../use-cases/search/suggest.ts';
import type { QueryResolvers } from '../generated.ts';
import { suggestArguments } from '../inputs/product-criteria.ts';
import { searchLanguages } from '../search-languages.ts';

export const suggest: QueryResolvers['suggest'] = async (_parent, args, context) => {
  const { prefix } = parseArguments(suggestArguments, args);
  const first = readFirst(args, { usual: 8, most: 20 });
  return find(context.dependencies.database.prisma, prefix ?? '', { languages: await searchLanguages(context), first });
};
