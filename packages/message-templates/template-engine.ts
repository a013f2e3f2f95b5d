import { type Context, Liquid } from 'liquidjs';
import { cleanText } from '#packages/text/clean-text.ts';
import type { MessageTemplate, TemplatePart } from './message-template.ts';
import { formatDay, formatMoney, formatTime } from './template-filters.ts';

/** A message filled in. */
export interface RenderedMessage {
  subject: string;
  html: string;
  text: string;
}

/** What a template is filled in with. */
export type TemplateModel = Readonly<Record<string, unknown>>;

/** Characters that are parsed, milliseconds that a part may take, and what it may make meanwhile, as the engine counts. */
const limits = { parseLimit: 200_000, renderLimit: 500, memoryLimit: 2_000_000 };

/** Longest subject, in characters: readers show fewer. */
const longestSubject = 200;

/**
 * Fills in a template. No code is executed, no file is read, and what is not in `model` is an error. In the HTML part every
 * value is escaped; there is no way around it. The subject is one line without control characters, so that it ends no header.
 * The filters `money`, `day` and `time` write amounts and times as `locale` has them.
 *
 * Throws when the template is wrong, names what is not there, or takes too much.
 */
export function renderMessage(
  { subject, html, text }: MessageTemplate,
  model: TemplateModel,
  locale: string,
): RenderedMessage {
  return {
    subject: subjectLine(renderPart('subject', subject, model, locale)),
    html: renderPart('html', html, model, locale),
    text: renderPart('text', text, model, locale).trim(),
  };
}

/** Fills in one part, as it comes; otherwise like `renderMessage`. */
export function renderPart(part: TemplatePart, source: string, model: TemplateModel, locale: string): string {
  const options = { globals: { [localeKey]: locale }, ...limits };
  const engine = part === 'html' ? htmlEngine : textEngine;
  return String(engine.parseAndRenderSync(source, model, options));
}

/** A subject as it may stand in a header. Throws when nothing is left of it. */
export function subjectLine(rendered: string): string {
  const line = cleanText(rendered, { maximum: longestSubject });
  if (line === '') throw new Error('the subject is empty');
  return line;
}

/** Not a name that a template could write. */
const localeKey = '(locale)';

const textEngine = createEngine({});
const htmlEngine = createEngine({ outputEscape: 'escape' });

function createEngine(options: { outputEscape?: 'escape' }): Liquid {
  const engine = new Liquid({
    ...options,
    ...limits,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    // Instead of the file system: there is nothing to include.
    templates: {},
  });
  const formats = { money: formatMoney, day: formatDay, time: formatTime };
  for (const [name, format] of Object.entries(formats)) {
    engine.registerFilter(name, function (this: { context: Context }, value: unknown) {
      return format(value, String(this.context.globals[localeKey as never]));
    });
  }
  // It would leave a value as it is.
  engine.registerFilter('raw', (value: unknown) => value);
  return engine;
}
