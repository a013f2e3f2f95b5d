import type { TemplateModel } from '#packages/message-templates/template-engine.ts';
import type { MessageKind } from '../message.ts';
import type { Content, Links } from './content.ts';
import { contentSources } from './content-sources.ts';
import { type ExampleName, exampleAnswer, exampleId, exampleNames } from './example-answers.ts';

/** What a message of a kind could be filled in with. */
export interface TemplateExample {
  name: ExampleName;
  model: TemplateModel;
}

/** What is the same in every message. */
export interface Sender {
  /** What the shop is called. */
  shopName: string;
  links: Links;
}

/** What a template is filled in with. */
export const modelOf = (
  { model }: Pick<Content, 'model'>,
  { shopName: shop }: Pick<Sender, 'shopName'>,
): TemplateModel => ({
  ...model,
  shop,
});

/** Examples of what a kind says, which take every branch that there may be: made as the contents of messages are. */
export const examplesOf = (kind: MessageKind, sender: Sender): TemplateExample[] =>
  exampleNames.map((name) => exampleOf(kind, name, sender));

export function exampleOf(kind: MessageKind, name: ExampleName, sender: Sender): TemplateExample {
  const request = { kind, recipientId: '', aboutId: exampleId, partId: null };
  // With a storefront and without one, whatever the shop has.
  const storefront = name === 'minimal' ? null : sender.links.base;
  const shop = { ...sender.links, storefront, timeZone: 'UTC' };
  const content = contentSources[kind].read(exampleAnswer(kind, name), request, shop);
  if ('nothing' in content) throw new Error(`${kind}, ${name}: ${content.nothing}`);
  return { name, model: modelOf(content, sender) };
}
