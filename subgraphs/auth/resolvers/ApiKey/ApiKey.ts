import type { ApiKeyResolvers } from '../generated.ts';

export const ApiKey: ApiKeyResolvers = {
  async createdBy({ id, createdBy }, _args, { users }) {
    if (createdBy === null) return null;
    const user = await users.load(createdBy);
    if (!user) throw new Error(`API key ${id} was created by an account that does not exist`);
    return user;
  },
};
