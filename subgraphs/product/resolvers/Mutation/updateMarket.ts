import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { withoutAbsent } from '#packages/mutations/without-absent.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { updateMarket as update } from '../../use-cases/markets/update-market.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { marketFields } from '../inputs/market-fields.ts';
import {
  codeTaken,
  countryTaken,
  marketChanged,
  marketInUse,
  tooManyMarkets,
  unknownMarket,
} from '../market-errors.ts';

const { code, name, countries, currency, languages, pricesIncludeTax, isDefault } = marketFields;

const input = z.object({
  ...{ id, expectedVersion },
  code: code.nullish(),
  name: name.nullish(),
  countries: countries.nullish(),
  currency: currency.nullish(),
  languages: languages.nullish(),
  pricesIncludeTax: pricesIncludeTax.nullish(),
  isDefault: isDefault.nullish(),
});

export const updateMarket = mutation<MutationResolvers['updateMarket']>()({
  input: input.transform(({ id, expectedVersion, ...wished }) => ({ id, expectedVersion, ...withoutAbsent(wished) })),
  perform: ({ id, expectedVersion, ...wished }, context) =>
    update(context.dependencies, { id, expectedVersion, wished }, causeOfRequest(context)),
  type: 'Market',
  refusals: {
    'unknown-market': unknownMarket,
    'market-changed': marketChanged,
    'market-in-use': marketInUse('currency'),
    'code-taken': codeTaken,
    'country-taken': countryTaken,
    'too-many-markets': tooManyMarkets,
    'default-needed': () => invalidInput(['input', 'isDefault'], 'isDefault: make another market the default instead'),
  },
});
