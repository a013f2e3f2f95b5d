import { z } from 'zod';
import { addressSchema, type ContentSource, obstacleOf, personSchema } from './content.ts';

const answerSchema = z.object({ user: personSchema.extend({ email: z.string() }).nullable() });

/** A message about an account alone. */
export const account: ContentSource = {
  question: 'account',
  readableWith: 'users:read',
  read(answer) {
    const { user } = answerSchema.parse(answer);
    if (user === null) return { nothing: 'There is no such account.' };
    const obstacle = obstacleOf(user);
    if (obstacle) return obstacle;
    return { address: addressSchema.parse(user.email), locale: user.locale, model: { name: user.displayName } };
  },
};
