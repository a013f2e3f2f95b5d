import { cleanText } from '#packages/text/clean-text.ts';
import { type FillResult, fillParts } from './fill-result.ts';
import { renderPart, type TemplateModel } from './template-engine.ts';

/** Most characters of a text message: what providers take, in eleven parts at most. */
const longestText = 1_600;

/** Spaces that do not break lines, which amounts have: they are not of the alphabet of text messages, in which a text costs less than half. */
const otherSpaces = /[\u00a0\u202f]/g;

/** Fills in what a text message says, whoever wrote it, or says why it cannot be filled in. It is cut nowhere: what is too long is a problem. */
export const fillInSms = (source: string, model: TemplateModel, locale: string): FillResult<string> =>
  fillParts(({ fill }) => fill('sms', () => smsText(renderPart('sms', source, model, locale))));

function smsText(rendered: string): string {
  const text = cleanText(rendered.replaceAll(otherSpaces, ' '), { lines: 'many', maximum: rendered.length });
  if (text === '') throw new Error('the text is empty');
  if (text.length > longestText) throw new Error(`expected at most ${longestText} characters when it is filled in`);
  return text;
}
