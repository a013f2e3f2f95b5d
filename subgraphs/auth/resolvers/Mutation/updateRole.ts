import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { updateRoleInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { updateRole as changeRole } from '../../use-cases/update-role.ts';
import type { MutationResolvers } from '../generated.ts';

export const updateRole: MutationResolvers['updateRole'] = async (_parent, { input }, context) => {
  const parsed = parseInput(updateRoleInput, input);
  if (!parsed.ok) return parsed.error;
  const { dependencies, identity } = context;
  return resultAs('RoleRights', await changeRole(dependencies, identity, parsed.value, circumstancesOf(context)));
};
