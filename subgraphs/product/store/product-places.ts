import type { ProductCriteria, ProductFilter, ProductOrder } from '../domain/product-list.ts';
import { Prisma } from './generated/client.ts';
import type { ProductScope } from './product-scope.ts';
import type { TitleLanguage } from './title-languages.ts';

/** How a list is ordered: by a key of `product p` and, among equal keys, by id in the same direction. */
export interface Place {
  key: Prisma.Sql;
  /** The id, of the table that is read in this order. */
  id: Prisma.Sql;
  /** What is read besides `product p`. */
  join: Prisma.Sql;
  /** Cast that makes a cursor's key comparable with `key`. */
  cast: Prisma.Sql;
  direction: 'ASC' | 'DESC';
}

const alone = { id: Prisma.sql`p.id`, join: Prisma.empty };

export function placeIn(
  order: Exclude<ProductOrder, 'RELEVANCE'>,
  { currency, filter }: Pick<ProductCriteria, 'currency' | 'filter'>,
  { collection }: ProductScope,
  titles: TitleLanguage | null,
): Place {
  switch (order) {
    case 'COLLECTION': {
      // The index of the collection has them in this order.
      const join = Prisma.sql`JOIN collection_product cp ON cp.product_id = p.id
        AND cp.collection_id = ${collection?.ids[0] ?? null}::uuid`;
      return {
        key: Prisma.sql`cp.position`,
        id: Prisma.sql`cp.product_id`,
        join,
        cast: Prisma.sql`::bigint`,
        direction: 'ASC',
      };
    }
    case 'BEST_SELLING':
      return {
        key: Prisma.sql`sold.units`,
        id: Prisma.sql`sold.product_id`,
        join: Prisma.sql`JOIN product_sales sold ON sold.product_id = p.id`,
        cast: Prisma.sql`::bigint`,
        direction: 'DESC',
      };
    case 'NEWEST':
      // Ids are UUIDv7: their order is that of creation, and the primary key serves it.
      return { ...alone, key: Prisma.sql`p.id`, cast: Prisma.sql`::uuid`, direction: 'DESC' };
    case 'TITLE':
      return { ...byTitle(titles), cast: Prisma.sql`::text`, direction: 'ASC' };
    case 'PRICE_ASC':
      return { ...byPrice(currency, filter), direction: 'ASC' };
    case 'PRICE_DESC':
      return { ...byPrice(currency, filter), direction: 'DESC' };
    default:
      return order satisfies never;
  }
}

function byTitle(titles: TitleLanguage | null): Omit<Place, 'direction' | 'cast'> {
  if (titles === null) return { ...alone, key: Prisma.sql`p.title_key` };
  const { language, collation } = titles;
  // As they stand in the conditions of the indexes, which a parameter would not be compared with.
  const literal = Prisma.raw(`'${collation}'`);
  return {
    key: Prisma.sql`pt.title COLLATE ${Prisma.raw(`"${collation}-x-icu"`)}`,
    id: Prisma.sql`pt.product_id`,
    join: Prisma.sql`JOIN product_title pt ON pt.product_id = p.id AND pt.language = ${language} AND pt.collation = ${literal}`,
  };
}

/** Bounds are also asked of the row that is read in this order, so that what is out of them is passed over in the index. */
function byPrice(
  currency: string | null,
  { minPrice, maxPrice }: Pick<ProductFilter, 'minPrice' | 'maxPrice'>,
): Omit<Place, 'direction'> {
  const cast = Prisma.sql`::bigint`;
  if (currency === null) return { ...alone, key: Prisma.sql`p.min_price`, cast };
  return {
    key: Prisma.sql`lowest.min_price`,
    id: Prisma.sql`lowest.product_id`,
    join: Prisma.sql`JOIN product_price lowest ON lowest.product_id = p.id AND lowest.currency = ${currency}
      ${minPrice === null ? Prisma.empty : Prisma.sql`AND lowest.max_price >= ${minPrice}::bigint`}
      ${maxPrice === null ? Prisma.empty : Prisma.sql`AND lowest.min_price <= ${maxPrice}::bigint`}`,
    cast,
  };
}
