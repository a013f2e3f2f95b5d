import { z } from 'zod';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import { urlProblem } from '#packages/guarded-http/url-problem.ts';
import { authProblem, publicKeyProblem } from '#packages/push-provider/subscription-keys.ts';
import { optionalText } from '#packages/user-errors/input-fields.ts';

/** A text about which a function says what is wrong. */
const checked = (problemOf: (given: string) => string | null) =>
  z.string().superRefine((given, context) => {
    const problem = problemOf(given);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

/** An endpoint in the one form in which it is kept and found. */
const endpoint = (reach: Reach) =>
  checked((given) => urlProblem(given, reach))
    .transform((given) => new URL(given).href)
    // In the form of URLs it may have become longer.
    .pipe(checked((url) => urlProblem(url, reach)));

/** A subscription as browsers give it. When it ends, the push service says. */
export const pushDeviceInput = (reach: Reach) =>
  z
    .object({
      subscription: z.object({
        endpoint: endpoint(reach),
        keys: z.object({ p256dh: checked(publicKeyProblem), auth: checked(authProblem) }),
      }),
      label: optionalText(100),
      applicationServerKey: checked(publicKeyProblem)
        .nullish()
        .transform((key) => key ?? null),
    })
    .transform(({ subscription: { endpoint: url, keys }, label, applicationServerKey: vapidKey }) => ({
      ...{ endpoint: url, ...keys, label, vapidKey },
    }));
