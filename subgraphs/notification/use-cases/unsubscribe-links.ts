import type { Dependencies } from '../dependencies.ts';
import type { Message, MessageKind } from '../domain/message.ts';
import { categoryOf, categoryRules } from '../domain/message-category.ts';
import { writeUnsubscribeToken } from '../domain/unsubscribe-token.ts';
import { unsubscribeFooter } from '../templates/unsubscribe-footer.ts';

/** The page, of the storefront or ours. */
export const unsubscribePath = '/account/unsubscribe';

/** What stands below a message of a kind, in HTML and in text; nothing where nobody can unsubscribe. */
export function footerOf(
  kind: MessageKind,
  { language, shopName: shop, link }: { language: string; shopName: string; link: string },
): { html: string; text: string } {
  if (categoryRules[categoryOf(kind)].transactional) return { html: '', text: '' };
  const { html, text } = unsubscribeFooter(language, { shop, link });
  return { html, text: `\n\n-- \n${text}` };
}

export interface UnsubscribeLinks {
  /** For people: a page with a button. */
  page: string;
  /** For mail programs, as RFC 8058 has them. */
  headers: Readonly<Record<string, string>>;
}

/** How to unsubscribe from messages such as this one; null when nobody can. */
export function unsubscribeLinks(
  { keys, links }: Pick<Dependencies, 'keys' | 'links'>,
  { kind, channel, recipientId }: Pick<Message, 'kind' | 'channel' | 'recipientId'>,
): UnsubscribeLinks | null {
  const category = categoryOf(kind);
  if (categoryRules[category].transactional) return null;
  const token = writeUnsubscribeToken(keys.unsubscribe, { recipientId, category, channel });
  return {
    page: `${links.base}${unsubscribePath}#token=${token}`,
    headers: {
      'List-Unsubscribe': `<${links.gateway}/ingress/notification/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
