import { describeProblem, type TemplateProblem } from '#packages/message-templates/template-problem.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import type { MessageTemplate, TemplateKey } from '../domain/message-template.ts';

/** What is wrong with a text, at the part of it. */
export const templateProblem = (problem: TemplateProblem) =>
  invalidInput(['input', problem.part], describeProblem(problem));

/** What is wrong with a saved version by now. */
export const versionProblem = (problem: TemplateProblem) =>
  invalidInput(['input', 'version'], `version: ${describeProblem(problem)}`);

export const templateChanged = ({ template }: { template: MessageTemplate }) => ({
  __typename: 'MessageTemplateConflict' as const,
  code: 'MESSAGE_TEMPLATE_CONFLICT',
  message: `Somebody else changed the template: it has revision ${template.revision} now.`,
  path: ['input', 'expectedRevision'],
  template,
});

export const unknownVersion = (
  _refusal: object,
  { kind, language, version }: TemplateKey & { version: number | null },
) => notFound(['input', 'version'], `version ${version} of ${kind} in ${language}`);

export const noText = (_refusal: object, { kind, language }: TemplateKey) =>
  notFound(['input', 'language'], `text of ${kind} in ${language}`);
