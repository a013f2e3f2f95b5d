import { cleanText } from '#packages/text/clean-text.ts';
import { renderPart, type TemplateModel } from './template-engine.ts';
import { problemOfError, type TemplateProblem } from './template-problem.ts';

/** Most characters of a text message: what providers take, in eleven parts at most. */
const longestText = 1_600;

/** Spaces that do not break lines, which amounts have: they are not of the alphabet of text messages, in which a text costs less than half. */
const otherSpaces = /[\u00a0\u202f]/g;

/** Fills in what a text message says, whoever wrote it, or says why it cannot be filled in. It is cut nowhere: what is too long is a problem. */
export function fillInSms(
  source: string,
  model: TemplateModel,
  locale: string,
): { message: string; problems?: never } | { message?: never; problems: readonly TemplateProblem[] } {
  try {
    const rendered = renderPart('sms', source, model, locale).replaceAll(otherSpaces, ' ');
    const message = cleanText(rendered, { lines: 'many', maximum: rendered.length });
    if (message === '') throw new Error('the text is empty');
    if (message.length > longestText)
      throw new Error(`expected at most ${longestText} characters when it is filled in`);
    return { message };
  } catch (error) {
    return { problems: [problemOfError('sms', error)] };
  }
}
