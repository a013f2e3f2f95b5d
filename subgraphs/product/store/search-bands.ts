import type { SearchQuery } from '../domain/search-query.ts';
import { Prisma } from './generated/client.ts';
import { hasCode, hasDocument, hasTitle, matches, type SearchSize } from './search-terms.ts';

/** Documents of one kind: products that have one come before all of the next kind. */
export interface Kind {
  /** The whole part of what its products sort by. */
  key: number;
  /** Which documents are of this kind, of `product_search ps` that match. */
  documents: Prisma.Sql;
  /** How well a document fits, above 0 and below 1. */
  score: Prisma.Sql;
}

/**
 * First what has just this SKU, barcode or title, then what has all words in its title, a beginning before others and short ones before long
 * ones, then the rest: by whether the words are in what names it, in what is said of it otherwise, or only in its description, and by how
 * often and how near to each other they are.
 */
export function kindsOf(words: SearchQuery): Record<'exact' | 'title' | 'rest', Kind> {
  const { lexemes, inFacts, inNames, title, length } = words;
  const coverage = Prisma.sql`least(1, ${length}::float8 / greatest(1, cardinality(string_to_array(ps.title, ' '))))`;
  const rank = (column: 'names' | 'document') =>
    Prisma.sql`ts_rank_cd(ps.${Prisma.raw(column)}, ${lexemes}::tsquery, 33)::float8`;
  return {
    exact: {
      key: 3,
      documents: Prisma.sql`(${hasCode(words)} OR ${hasTitle(words)})`,
      score: Prisma.sql`0.1 + 0.5 * ${hasCode(words)}::int`,
    },
    title: {
      key: 2,
      documents: Prisma.sql`ps.names @@ ${lexemes}::tsquery`,
      score: Prisma.sql`0.001 + 0.5 * (ps.title ^@ ${title})::int + 0.3 * ${coverage} + 0.1 * ${rank('names')}`,
    },
    rest: {
      key: 1,
      documents: Prisma.sql`true`,
      score: Prisma.sql`0.001 + 0.3 * (ps.document @@ ${inNames}::tsquery)::int
        + 0.3 * (ps.document @@ ${inFacts}::tsquery)::int + 0.3 * ${rank('document')}`,
    },
  };
}

/** The products whose best documents are of one kind. */
export interface Band extends Kind {
  condition: Prisma.Sql;
}

export function bandsOf(words: SearchQuery, { exactly, isLarge, hasTitles }: SearchSize): Band[] {
  const { exact, title, rest } = kindsOf(words);
  const isNone = Prisma.sql`p.id <> ALL(${exactly}::uuid[])`;
  const inTitle = Prisma.sql`${isNone} AND ${hasDocument(matches(words, 'names'), isLarge.titles)}`;
  // In whatever language its title has them. A look for each, since `<> ALL` would go through all titles for each.
  const isInTitle = Prisma.sql`${hasTitles} AND ${hasDocument(matches(words, 'names'), true)}`;
  const others = Prisma.sql`${isNone} AND ${hasDocument(matches(words, 'document'), isLarge.matches)} AND NOT (${isInTitle})`;
  return [
    ...(exactly.length > 0 ? [{ ...exact, condition: Prisma.sql`p.id = ANY(${exactly}::uuid[])` }] : []),
    ...(hasTitles ? [{ ...title, condition: inTitle }] : []),
    { ...rest, condition: others },
  ];
}
