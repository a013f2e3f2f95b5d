import { z } from 'zod';
import type { Identity } from '#packages/identity/identity.ts';
import { isTold } from '../../domain/channels-of.ts';
import { messageChannels } from '../../domain/message.ts';
import { categories } from '../../domain/message-category.ts';
import { canSwitchOff, mayRead } from '../../domain/message-preference.ts';
import { isTimeZone } from '../../domain/quiet-hours.ts';

const channel = z.enum(messageChannels);

const preference = ({ scopes }: Pick<Identity, 'scopes'>) =>
  z
    .object({ category: z.enum(categories), channel, wanted: z.boolean() })
    .refine(canSwitchOff, { path: ['category'], error: 'expected one that can be switched off' })
    .refine(({ category }) => mayRead(category, scopes), {
      path: ['category'],
      error: 'expected one whose messages you may read: your roles do not let you see what is in them',
    })
    .refine(({ category, channel: on }) => isTold(category, on), {
      path: ['channel'],
      error: 'expected a channel on which there is something of the category',
    });

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time from 00:00 to 23:59');

const quietHours = z
  .object({
    startsAt: wallClock,
    endsAt: wallClock,
    timeZone: z
      .string()
      .refine(isTimeZone, 'expected the name of a time zone, for example Europe/Vienna')
      .nullish()
      .transform((name) => name ?? null),
    channels: z.array(channel).transform((chosen) => messageChannels.filter((each) => chosen.includes(each))),
  })
  .refine(({ startsAt, endsAt }) => startsAt !== endsAt, {
    path: ['endsAt'],
    error: 'expected another time than startsAt: for not at all, name no channels',
  });

/** What somebody with these scopes may choose. */
export const messagePreferencesInput = (identity: Pick<Identity, 'scopes'>) =>
  z.object({
    preferences: z
      .array(preference(identity))
      .max(100, 'expected at most 100')
      .nullish()
      .transform((given) => given ?? []),
    quietHours: quietHours.nullish().transform((given) => given ?? null),
  });
