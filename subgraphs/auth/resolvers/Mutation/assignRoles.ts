import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { assignRolesInput } from '../../domain/administration-input.ts';
import { assignRoles as assignRolesTo } from '../../use-cases/assign-roles.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import type { MutationResolvers } from '../generated.ts';

export const assignRoles: MutationResolvers['assignRoles'] = async (_parent, { input }, context) => {
  const parsed = parseInput(assignRolesInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs(
    'User',
    await assignRolesTo(context.dependencies, context.identity, parsed.value, circumstancesOf(context)),
  );
};
