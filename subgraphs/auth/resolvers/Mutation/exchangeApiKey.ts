import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { exchangeApiKey as exchangeKey } from '../../use-cases/exchange-api-key.ts';
import type { MutationResolvers } from '../generated.ts';

export const exchangeApiKey: MutationResolvers['exchangeApiKey'] = async (_parent, { input }, context) => {
  const answer = await exchangeKey(context.dependencies, input.apiKey, circumstancesOf(context));
  if ('__typename' in answer) return answer;
  return { __typename: 'AccessToken', accessToken: answer.token, expiresAt: answer.expiresAt };
};
