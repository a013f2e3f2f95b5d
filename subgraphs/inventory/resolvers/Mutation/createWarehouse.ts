import { z } from 'zod';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { parseInput } from '#packages/user-errors/user-errors.ts';
import { insertWarehouse } from '../../store/warehouses.ts';
import type { MutationResolvers } from '../generated.ts';

const inputSchema = z.object({
  code: z.string().regex(/^[A-Z0-9-]{2,20}$/, 'expected 2 to 20 capital letters, digits and hyphens'),
  name: text(1, 200),
});

export const createWarehouse: MutationResolvers['createWarehouse'] = async (_parent, args, { dependencies }) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  const warehouse = { id: uuidv7(), ...input.value };
  if (await insertWarehouse(dependencies.database, warehouse)) return { __typename: 'Warehouse', ...warehouse };
  return {
    __typename: 'WarehouseCodeTaken',
    code: 'ALREADY_EXISTS',
    message: `There is a warehouse ${warehouse.code} already.`,
    path: ['input', 'code'],
  };
};
