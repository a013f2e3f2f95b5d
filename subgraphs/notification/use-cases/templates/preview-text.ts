import { fillInApp, inAppParts, type RenderedInApp } from '#packages/message-templates/fill-in-app.ts';
import { fillInSms } from '#packages/message-templates/fill-in-sms.ts';
import { fillIn } from '#packages/message-templates/fill-in-template.ts';
import { formatLocale } from '#packages/message-templates/language-chain.ts';
import type { RenderedMessage } from '#packages/message-templates/template-engine.ts';
import type { TemplateProblem } from '#packages/message-templates/template-problem.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ExampleName } from '../../domain/contents/example-answers.ts';
import { exampleOf, modelOf } from '../../domain/contents/examples.ts';
import type { MessageKind } from '../../domain/message.ts';
import { htmlDocument } from '../../templates/html-document.ts';
import { askContent } from '../ask-content.ts';
import { footerOf, unsubscribePath } from '../unsubscribe-links.ts';
import { findText, type TextChoice } from './find-text.ts';
import { judgeText } from './judge-text.ts';

export interface PreviewText extends TextChoice {
  example: ExampleName;
  /** The order, account or account message to fill in instead of the example; null for the example. */
  aboutId: string | null;
}

export interface Preview {
  /** With a whole HTML document; null when it cannot be filled in. */
  message: RenderedMessage | null;
  /** What it says in the shop; null when the text says nothing of that, or cannot be filled in. */
  inApp: RenderedInApp | null;
  /** What it says as a text message; null likewise. */
  sms: string | null;
  problems: readonly TemplateProblem[];
}

/** What a message by a text would say, and what is wrong with the text. */
export async function previewText(dependencies: Dependencies, wish: PreviewText, cause: Cause) {
  const { kind, language } = wish;
  const text = await findText(dependencies, wish);
  if (isRefusal(text)) return text;
  const content = await contentOf(dependencies, wish, cause);
  if (isRefusal(content)) return content;
  const format = formatLocale(language, content.locale);
  const { message, problems: ofMail = [] } = fillIn(text, content.model, format);
  const parts = inAppParts(text);
  const { message: inApp, problems: ofInApp = [] } = parts ? fillInApp(parts, content.model, format) : {};
  const { message: sms, problems: ofSms = [] } = text.sms ? fillInSms(text.sms, content.model, format) : {};
  const problems = [...ofMail, ...ofInApp, ...ofSms];
  const preview: Preview = {
    message: message ? wholeMessage(message, kind, format, dependencies) : null,
    inApp: inApp ?? null,
    sms: sms ?? null,
    problems: problems.length > 0 ? problems : judgeText(dependencies, { kind, language }, text),
  };
  return preview;
}

async function contentOf(dependencies: Dependencies, { kind, aboutId, example }: PreviewText, cause: Cause) {
  if (aboutId === null) return { locale: null, model: exampleOf(kind, example, dependencies).model };
  // As it would be told to whoever looks at it.
  const request = { kind, aboutId, recipientId: cause.actor.id, partId: null };
  const asked = await askContent(dependencies, request, { cause, stop: new AbortController().signal });
  switch (asked.outcome) {
    case 'content':
      return { locale: asked.content.locale, model: modelOf(asked.content, dependencies) };
    case 'nothing':
      return refuse('nothing-to-say', { reason: asked.reason });
    case 'later':
      return refuse('graph-unavailable', { reason: asked.reason });
    default:
      return asked satisfies never;
  }
}

/** With the document around it, and a link to unsubscribe that is nobody's. */
function wholeMessage(
  { subject, html: body, text }: RenderedMessage,
  kind: MessageKind,
  language: string,
  { shopName, links }: Dependencies,
): RenderedMessage {
  const footer = footerOf(kind, { language, shopName, link: `${links.base}${unsubscribePath}` });
  const html = htmlDocument({ language, subject, body, footer: footer.html, shopName });
  return { subject, html, text: text + footer.text };
}
