import type { QueryResolvers } from '../generated.ts';

export const pushPublicKey: QueryResolvers['pushPublicKey'] = (_parent, _args, { dependencies }) =>
  dependencies.vapidKeys[0] ?? null;
