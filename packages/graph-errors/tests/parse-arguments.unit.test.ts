import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { parseArguments } from '../parse-arguments.ts';

const schema = z.object({ filter: z.object({ tags: z.array(z.string().max(3, 'expected at most 3')) }) });

test('gives what the schema makes of the arguments, without those it does not name', () => {
  expect(parseArguments(schema, { first: 1, filter: { tags: ['a'] } })).toEqual({ filter: { tags: ['a'] } });
});

test('refuses by the name of the first argument at fault', async () => {
  const parse = async () => parseArguments(schema, { filter: { tags: ['a', 'long', 'longer'] } });
  await expect(parse()).rejects.toMatchObject({
    message: 'filter.tags.1: expected at most 3',
    extensions: { code: 'BAD_USER_INPUT', argument: 'filter.tags.1' },
  });
});
