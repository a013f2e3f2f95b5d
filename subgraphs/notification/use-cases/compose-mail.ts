import type { Mail } from '#packages/mail-provider/mail-provider.ts';
import { formatLocale, languageChain } from '#packages/message-templates/language-chain.ts';
import { renderMessage } from '#packages/message-templates/template-engine.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Content } from '../domain/contents/content.ts';
import type { Message } from '../domain/message.ts';
import { htmlDocument } from '../templates/html-document.ts';

/** The mail that tells a message, in the best language there is for who reads it. */
export function composeMail(
  { templates, shopName }: Dependencies,
  { id, kind, recipientId }: Message,
  { address: to, locale, model }: Content,
): Mail {
  const [language, template] = findTemplate(templates.shipped[kind], locale);
  const format = formatLocale(language, locale);
  const { subject, html, text } = renderMessage(template, { ...model, shop: shopName }, format);
  const document = htmlDocument({ language: format, subject, body: html, shopName });
  return { id, kind, recipientId, to, subject, text, html: document, language: format };
}

function findTemplate<Template>(byLanguage: Readonly<Record<string, Template>>, locale: string | null) {
  for (const language of languageChain(locale)) {
    const template = byLanguage[language];
    if (template) return [language, template] as const;
  }
  throw new Error('expected a template in English');
}
