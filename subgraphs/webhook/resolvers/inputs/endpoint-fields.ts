import { z } from 'zod';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import { urlProblem } from '#packages/guarded-http/url-problem.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import { optionalText } from '#packages/user-errors/input-fields.ts';
import { deliverable, typesOf } from '../../domain/event-catalogue.ts';

/** A URL that may be called, in the form in which it is. */
const url = (reach: Reach) =>
  z.string().transform((given, context) => {
    const problem = urlProblem(given, reach);
    if (problem === null) return new URL(given).href;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });

/** Patterns of events, each once, each of which stands for something. */
export const eventTypes = z
  .array(z.string())
  .min(1, 'expected 1 to 50 patterns')
  .max(50, 'expected 1 to 50 patterns')
  .transform((given, context) => {
    const unknown = given.find((pattern) => typesOf(pattern).length === 0);
    if (unknown === undefined) return [...new Set(given)];
    const named = JSON.stringify(cleanText(unknown, { maximum: 100 }));
    const known = Object.keys(deliverable).join(', ');
    context.addIssue({ code: 'custom', message: `there are no events ${named}; there are *, and ${known}` });
    return z.NEVER;
  });

/** What is registered of an endpoint. */
export const endpointFields = (reach: Reach) => ({ url: url(reach), description: optionalText(500), eventTypes });
