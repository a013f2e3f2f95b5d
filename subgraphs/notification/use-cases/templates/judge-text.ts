import { judgeTemplate } from '#packages/message-templates/judge-template.ts';
import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import type { TemplateProblem } from '#packages/message-templates/template-problem.ts';
import { examplesOf, type Sender } from '../../domain/contents/examples.ts';
import type { TemplateKey } from '../../domain/message-template.ts';

/** What is wrong with a text for a kind of message in a language: nothing when it may be used. */
export const judgeText = (
  sender: Sender,
  { kind, language }: TemplateKey,
  text: TemplateText,
): readonly TemplateProblem[] =>
  judgeTemplate(
    text,
    examplesOf(kind, sender).map(({ model }) => model),
    language,
  );
