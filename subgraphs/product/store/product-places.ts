import type { ProductCriteria, ProductOrder } from '../domain/product-list.ts';
import { Prisma } from './generated/client.ts';
import { searchQuery } from './product-conditions.ts';

/** How a list is ordered: by a key of `product p` and, among equal keys, by id in the same direction. */
export interface Place {
  key: Prisma.Sql;
  /** Cast that makes a cursor's key comparable with `key`. */
  cast: Prisma.Sql;
  direction: 'ASC' | 'DESC';
}

export function placeIn(order: ProductOrder, { words }: ProductCriteria): Place {
  switch (order) {
    case 'NEWEST':
      // Ids are UUIDv7: their order is that of creation, and the primary key serves it.
      return { key: Prisma.sql`p.id`, cast: Prisma.sql`::uuid`, direction: 'DESC' };
    case 'TITLE':
      return { key: Prisma.sql`p.title_key`, cast: Prisma.sql`::text`, direction: 'ASC' };
    case 'PRICE_ASC':
      return { key: Prisma.sql`p.min_price`, cast: Prisma.sql`::bigint`, direction: 'ASC' };
    case 'PRICE_DESC':
      return { key: Prisma.sql`p.min_price`, cast: Prisma.sql`::bigint`, direction: 'DESC' };
    case 'RELEVANCE': {
      const key = Prisma.sql`ts_rank(p.search, ${searchQuery(words ?? [])})::float8`;
      return { key, cast: Prisma.sql`::float8`, direction: 'DESC' };
    }
    default:
      return order satisfies never;
  }
}
