import { z } from 'zod';
import { requireHeader } from '#packages/ingress/ingress-headers.ts';
import { ingressSource } from '#packages/ingress/ingress-source.ts';
import type { UnverifiedCall, VerifiedCall, VerifyRefusal } from '#packages/ingress/verify.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { messageChannels } from '../domain/message.ts';
import { categories } from '../domain/message-category.ts';
import { readUnsubscribeToken, type Unsubscription } from '../domain/unsubscribe-token.ts';
import type { Tx } from '../store/database.ts';
import { changePreferences } from '../use-cases/change-preferences.ts';

/** What a mail program sends, word by word. */
const command = { name: 'List-Unsubscribe', value: 'One-Click' };

const bodySchema = z.object({
  recipientId: z.uuid(),
  category: z.enum(categories),
  channel: z.enum(messageChannels),
});

/**
 * One click in a mail program: it posts a form to the URL of `List-Unsubscribe`, without cookies. The token in the URL is who signs the call.
 * It may come any number of times, also after the person has subscribed again, so it has no id.
 * https://www.rfc-editor.org/rfc/rfc8058
 */
export const unsubscribe = (key: Buffer, { clock, page }: { clock: () => Date; page: string }) =>
  ingressSource<Tx, Unsubscription>({
    verify: (call) => verify(call, key),
    body: bodySchema,
    async accept({ body: { recipientId, category, channel }, cause }, tx) {
      await changePreferences(tx, recipientId, [{ category, channel, wanted: false }], { at: clock(), cause });
    },
    page,
  });

async function verify({ rawBody, headers, query }: UnverifiedCall, key: Buffer): Promise<VerifiedCall | VerifyRefusal> {
  const unsubscription = readUnsubscribeToken(key, query.get('token') ?? '');
  if (!unsubscription) return refuse('signature-wrong');
  const type = requireHeader(headers, 'content-type');
  if (isRefusal(type)) return malformed();
  const form = await readForm(rawBody, type);
  return form?.get(command.name) === command.value ? { id: null, body: unsubscription } : malformed();
}

const malformed = () => refuse('malformed', { message: 'Expected a form with List-Unsubscribe=One-Click.' });

/** `multipart/form-data` or `application/x-www-form-urlencoded`; null when it is neither. */
async function readForm(body: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}
