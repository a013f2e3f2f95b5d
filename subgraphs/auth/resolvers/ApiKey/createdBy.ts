import type { ApiKeyResolvers } from '../generated.ts';

export const createdBy: ApiKeyResolvers['createdBy'] = async (apiKey, _args, { users }) => {
  const user = await users.load(apiKey.createdBy);
  if (!user) throw new Error(`API key ${apiKey.id} was created by an account that does not exist`);
  return user;
};
