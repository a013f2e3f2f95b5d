import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import type { ExampleName } from './contents/example-answers.ts';

/** What a test message says. */
export interface MessageTest extends TemplateText {
  messageId: string;
  /** Of the template. */
  language: string;
  /** What it is filled in with. */
  example: ExampleName;
}
