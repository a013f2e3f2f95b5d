import { Context, Liquid, type Template } from 'liquidjs';
import { LRUCache } from 'lru-cache';
import { cleanText } from '#packages/text/clean-text.ts';
import type { MailTemplate, TemplatePart } from './message-template.ts';
import { formatDay, formatMoney, formatTime } from './template-filters.ts';

/** A message filled in. */
export interface RenderedMessage {
  subject: string;
  html: string;
  text: string;
}

/** What a template is filled in with. */
export type TemplateModel = Readonly<Record<string, unknown>>;

/** Characters that are parsed, and what a part may make while it is filled in, as the engine counts. */
const limits = { parseLimit: 200_000, memoryLimit: 2_000_000 };

/** Milliseconds of the processor that a part may take. */
const mostTime = 500;

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
  { subject, html, text }: MailTemplate,
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
  const engine = part === 'html' ? htmlEngine : textEngine;
  const options = { globals: { [localeKey]: locale }, sync: true };
  const context = new Context(model, engine.options, options, { liquid: engine, renderLimit: timeLimit() });
  return String(engine.renderSync(parse(engine, source), context));
}

/** The texts that messages are made of again and again, by engine. Together at most so many characters. */
const parsed = new Map<Liquid, LRUCache<string, Template[]>>();
const mostKept = 2_000_000;

function parse(engine: Liquid, source: string): Template[] {
  const cache = parsed.get(engine) ?? new LRUCache({ maxSize: mostKept, sizeCalculation: (_, key) => key.length + 1 });
  parsed.set(engine, cache);
  const template = cache.get(source) ?? engine.parse(source);
  cache.set(source, template);
  return template;
}

/**
 * Instead of the engine's own, which looks at the clock: whether a template can be filled in is not to depend on what else the machine
 * does meanwhile.
 */
function timeLimit(): Context['renderLimit'] {
  const end = processorTime() + mostTime;
  let steps = 0;
  const limit = {
    check() {
      // To look at it takes as long as a step.
      if (steps++ % 16 === 15 && processorTime() > end) throw new Error('template render limit exceeded');
    },
    use() {},
  };
  return limit as unknown as Context['renderLimit'];
}

/** Milliseconds that this thread has had. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
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
