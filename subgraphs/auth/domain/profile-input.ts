import { z } from 'zod';
import { text } from '#packages/user-errors/input-fields.ts';
import type { Channel } from './user.ts';

/** ITU-T E.164: a plus sign and at most 15 digits. The shortest numbers there are have 7 with their country code. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+[1-9]\d{6,14}$/, 'expected a telephone number in E.164, for example +442071838750');

const longestLocale = 35;
const expectedLocale = 'expected a BCP 47 tag, for example de-AT';

/** A language tag in the one spelling in which it is stored: `DE-at` is `de-AT`. */
const locale = z
  .string()
  .trim()
  .max(longestLocale, { error: expectedLocale, abort: true })
  .transform((tag, context) => canonicalLocale(tag) ?? refuse(context))
  .pipe(z.string().max(longestLocale, expectedLocale));

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: expectedLocale });
  return z.NEVER;
}

function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // a RangeError: no such tag can be
  }
}

type Given<Input> = { [Field in keyof Input]?: Exclude<Input[Field], undefined> };

/** Without what was left out, which stays as it is. */
function onlyGiven<Input extends object>(input: Input): Given<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<Input>;
}

/** Null, or nothing but spaces, removes what was there. */
export const updateProfileInput = z
  .object({
    displayName: text(0, 100)
      .transform((name) => name || null)
      .nullable()
      .optional(),
    phone: phoneNumber.nullable().optional(),
    locale: locale.nullable().optional(),
  })
  .transform(onlyGiven);

const channels: readonly Channel[] = ['EMAIL', 'SMS', 'PUSH'];

/** Each channel once and in one order, so that the same choice is always stored alike. Null changes nothing. */
const chosenChannels = z
  .array(z.enum(['EMAIL', 'SMS', 'PUSH']))
  .nullish()
  .transform((chosen) => (chosen ? channels.filter((channel) => chosen.includes(channel)) : undefined));

export const updateCommunicationPreferencesInput = z
  .object({ orderUpdates: chosenChannels, marketing: chosenChannels })
  .transform(onlyGiven);
