import { z } from 'zod';
import { phoneNumber, text } from '#packages/user-errors/input-fields.ts';
import { locale } from '#packages/user-errors/locale.ts';
import { channels } from '../../domain/user.ts';

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

/** Each channel once and in one order, so that the same choice is always stored alike. Null changes nothing. */
const chosenChannels = z
  .array(z.enum(channels))
  .nullish()
  .transform((chosen) => (chosen ? channels.filter((channel) => chosen.includes(channel)) : undefined));

export const updateCommunicationPreferencesInput = z
  .object({ orderUpdates: chosenChannels, marketing: chosenChannels })
  .transform(onlyGiven);
