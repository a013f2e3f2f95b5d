import { z } from 'zod';
import { id } from '#packages/user-errors/input-fields.ts';

/** Fields of an input that say where something comes. Goes with `checkPlace`. */
export const placeFields = { after: id.nullish(), place: z.enum(['FIRST', 'LAST']).nullish() };

type Given = z.output<z.ZodObject<typeof placeFields>>;

/** Refuses two places. */
export function checkPlace({ value, issues }: z.core.ParsePayload<Given>): void {
  if (!value.after || !value.place) return;
  issues.push({ code: 'custom', path: ['place'], message: 'expected either after or place', input: value.place });
}

/** Last, unless told otherwise. */
export const readPlace = ({ after, place }: Given) => (after ? { after } : (place ?? 'LAST'));
