import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { type Market, mostMarkets } from '../domain/market.ts';
import { alreadyExists } from './already-exists.ts';
import { changedSince } from './changed-since.ts';

export const unknownMarket = (_refusal: object, { id }: { id: string }) => notFound(['input', 'id'], `market ${id}`);

export const codeTaken = (_refusal: object, { code }: { code?: string | undefined }) =>
  alreadyExists(['input', 'code'], `market with the code ${code}`);

export const countryTaken = (
  { index, market }: { index: number; market: string },
  { countries }: { countries?: readonly string[] | undefined },
) => alreadyExists(['input', 'countries', index], `market with the country ${countries?.[index]}, ${market},`);

export const tooManyMarkets = () => invalidInput(['input'], `expected at most ${mostMarkets} markets in all`);

export const marketChanged = ({ market }: { market: Market }) => ({
  __typename: 'MarketConflict' as const,
  code: 'MARKET_CONFLICT',
  ...changedSince('market', market),
  market,
});

/** @param field the field of the input that the price lists are in the way of */
export const marketInUse =
  (field: string) =>
  ({ priceListIds }: { priceListIds: string[] }) => ({
    __typename: 'MarketInUse' as const,
    code: 'MARKET_IN_USE',
    message: `Price lists name the market: ${priceListIds.join(', ')}.`,
    path: ['input', field],
    priceListIds,
  });
