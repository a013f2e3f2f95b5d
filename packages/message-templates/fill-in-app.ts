import { cleanText } from '#packages/text/clean-text.ts';
import { type FillResult, fillParts } from './fill-result.ts';
import type { MessageTemplate } from './message-template.ts';
import { renderPart, subjectLine, type TemplateModel } from './template-engine.ts';

/** The parts of a template that a notification in the shop is made of. */
export interface InAppTemplate {
  inAppTitle: string;
  inAppBody: string;
}

/** A notification filled in: plain text. */
export interface RenderedInApp {
  /** One line, at most 200 characters. */
  title: string;
  /** At most 1,000 characters. */
  body: string;
}

/** Most characters of a body: with its title it still fits into what is pushed to a browser. */
const longestBody = 1_000;

/** Null when the template says nothing of notifications in the shop. */
export const inAppParts = ({ inAppTitle, inAppBody }: MessageTemplate): InAppTemplate | null =>
  inAppTitle && inAppBody ? { inAppTitle, inAppBody } : null;

/** Fills in what is said in the shop, whoever wrote it, or says why it cannot be filled in. Text beyond its limit is cut off. */
export function fillInApp(template: InAppTemplate, model: TemplateModel, locale: string): FillResult<RenderedInApp> {
  const render = (part: keyof InAppTemplate) => renderPart(part, template[part], model, locale);
  return fillParts(({ fill }) => ({
    title: fill('inAppTitle', () => titleLine(render('inAppTitle'))),
    body: fill('inAppBody', () => bodyText(render('inAppBody'))),
  }));
}

const titleLine = (rendered: string): string => {
  if (rendered.trim() === '') throw new Error('the title is empty');
  return subjectLine(rendered);
};

function bodyText(rendered: string): string {
  const body = cleanText(rendered, { lines: 'many', maximum: longestBody });
  if (body === '') throw new Error('the body is empty');
  return body;
}
