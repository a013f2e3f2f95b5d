import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { deleteSuppression } from '../../store/suppressions.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({ id });

export const removeSuppression = mutation<MutationResolvers['removeSuppression']>()({
  input,
  perform: async (entry, { dependencies: { database } }) =>
    (await database.transact((tx) => deleteSuppression(tx, entry.id))) ? entry : refuse('unknown-entry'),
  type: 'SuppressionRemoved',
  refusals: { 'unknown-entry': (_, entry) => notFound(['input', 'id'], `entry ${entry.id}`) },
});
