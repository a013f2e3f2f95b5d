import { type FillResult, fillParts } from './fill-result.ts';
import { type MailHtml, readMailHtml } from './mail-html.ts';
import type { MailTemplate } from './message-template.ts';
import { type RenderedMessage, renderPart, subjectLine, type TemplateModel } from './template-engine.ts';
import type { TemplateProblem } from './template-problem.ts';

/**
 * Fills in a template that somebody wrote who is not one of us. Beyond what `renderMessage` promises, its HTML is for mail: nothing
 * in it runs, asks for input, or leads nowhere, and what is returned is as the sanitiser wrote it. A link of the model, which may let
 * its reader in, is an address as a whole or not at all: no other address depends on it, so nobody else is told of it.
 */
export function fillIn(template: MailTemplate, model: TemplateModel, locale: string): FillResult<RenderedMessage> {
  const render = (part: keyof MailTemplate) => renderPart(part, template[part], model, locale);
  return fillParts(({ fill, add }) => ({
    subject: fill('subject', () => subjectLine(render('subject'))),
    html: fill('html', () => {
      const read = readMailHtml(render('html'));
      add(...problemsOf(read, template.html), ...problemsOfLinks(read, template.html, model, locale));
      return read.html;
    }),
    text: fill('text', () => render('text').trim()),
  }));
}

const problemsOf = ({ problems }: MailHtml, source: string): TemplateProblem[] =>
  problems.map(({ message, marks }) => {
    const line = lineOf(source, marks);
    // What does not stand in the template came with a value, which is nobody's business.
    return { part: 'html', line, message: line === null && marks.length > 0 ? fromValue : message };
  });

const fromValue = 'what a variable says would be read as HTML: variables stand in text, or in quotation marks';

function problemsOfLinks(
  { addresses }: MailHtml,
  source: string,
  model: TemplateModel,
  locale: string,
): TemplateProblem[] {
  const links = Object.entries(model).filter((entry): entry is [string, string] => isLink(entry[1]));
  if (links.length === 0) return [];
  const changed = Object.fromEntries(links.map(([name, link]) => [name, otherLink(link)]));
  const others = readMailHtml(renderPart('html', source, { ...model, ...changed }, locale)).addresses;
  const isWhole = (address: string, index: number) =>
    address === others[index] || links.some(([name, link]) => address === link && others[index] === changed[name]);
  if (addresses.length === others.length && addresses.every(isWhole)) return [];
  const names = links.map(([name]) => name);
  const message = `an address may be {{ ${names.join(' }} or {{ ')} }}, and hold nothing of it otherwise`;
  return [{ part: 'html', line: lineOf(source, names), message }];
}

const isLink = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value);

/** A link in which every letter and digit is another one. */
const otherLink = (link: string): string =>
  link.replaceAll(/[a-z0-9]/gi, (character) => (character.toLowerCase() === 'z' ? 'y' : 'z'));

/** Where the first of the marks that is found stands for the first time; null where none does. */
function lineOf(source: string, marks: readonly string[]): number | null {
  const text = source.toLowerCase();
  const at = marks.map((mark) => (mark === '' ? -1 : text.indexOf(mark.toLowerCase()))).find((found) => found >= 0);
  return at === undefined ? null : source.slice(0, at).split('\n').length;
}
