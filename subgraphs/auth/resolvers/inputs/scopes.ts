import { z } from 'zod';
import { cleanText } from '#packages/text/clean-text.ts';
import { allScopes, isScope } from '../../domain/scopes.ts';

/** Each once, sorted. */
export const scopes = z.array(z.string()).transform((given, context) => {
  const unknown = given.find((scope) => !isScope(scope));
  if (unknown !== undefined) {
    const named = JSON.stringify(cleanText(unknown, { maximum: 100 }));
    context.addIssue({ code: 'custom', message: `there is no scope ${named}; there are ${allScopes.join(', ')}` });
    return z.NEVER;
  }
  return [...new Set(given)].filter(isScope).toSorted();
});
