import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { languageChain } from '#packages/message-templates/language-chain.ts';
import { messageTemplateSchema } from '#packages/message-templates/message-template.ts';
import { renderMessage } from '#packages/message-templates/template-engine.ts';

const partsSchema = messageTemplateSchema.pick({ html: true, text: true });

const byLanguage = new Map(
  globSync(join(import.meta.dirname, 'unsubscribe-footer', '*.yaml')).map((file) => [
    basename(file, '.yaml'),
    { subject: '-', ...partsSchema.parse(parse(readFileSync(file, 'utf8'))) },
  ]),
);

/** What stands below a message that one can unsubscribe from, in the best language there is. */
export function unsubscribeFooter(locale: string | null, model: { shop: string; link: string }) {
  for (const language of languageChain(locale)) {
    const template = byLanguage.get(language);
    if (template) {
      const { html, text } = renderMessage(template, model, language);
      return { html, text };
    }
  }
  throw new Error('expected a footer in English');
}
