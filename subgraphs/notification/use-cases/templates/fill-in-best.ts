import { type FillResult, messageOf } from '#packages/message-templates/fill-result.ts';
import { formatLocale, languageChain } from '#packages/message-templates/language-chain.ts';
import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import type { TemplateModel } from '#packages/message-templates/template-engine.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import { modelOf } from '../../domain/contents/examples.ts';
import type { Message, WrittenFrom } from '../../domain/message.ts';
import { noteFailure } from './note-failure.ts';

/** How a channel is written: the parts of a template that it takes, and what they become. */
export interface ChannelWriter<Parts, Rendered> {
  /** Null when the template has none of them. */
  partsOf(template: TemplateText): Parts | null;
  /** By a version of staff. */
  fillIn(parts: Parts, model: TemplateModel, locale: string): FillResult<Rendered>;
  /** By what is shipped. Throws when it is wrong. Default: as by a version of staff. */
  render?(parts: Parts, model: TemplateModel, locale: string): Rendered;
}

/** What a message says on a channel, and from what it was filled in. */
export interface FilledIn<Rendered> {
  rendered: Rendered;
  /** The locale in which amounts and times are written. */
  format: string;
  writtenFrom: WrittenFrom;
}

/**
 * What a message says in the best language there is for its reader: by the version of staff that is in use, or else by what is
 * shipped. A version that says nothing on the channel is as if there were none. One that cannot be filled in holds up no message: what is
 * shipped is sent, and its failure is noted.
 */
export async function fillInBest<Parts, Rendered>(
  dependencies: Dependencies,
  { kind }: Pick<Message, 'kind'>,
  { content, cause }: { content: Content; cause: Cause },
  { partsOf, fillIn, render = (...given) => messageOf(fillIn(...given)) }: ChannelWriter<Parts, Rendered>,
): Promise<FilledIn<Rendered>> {
  const { locale } = content;
  const languages = languageChain(locale);
  const model = modelOf(content, dependencies);
  const inUse = await dependencies.loaders.versionsInUse.load(kind);
  const shippedIn = (language: string): Parts | null => {
    const template = dependencies.templates.shipped[kind][language];
    return template ? partsOf(template) : null;
  };
  const writtenIn = (language: string) =>
    inUse.find((version) => version.language === language && partsOf(version) !== null);

  const language = languages.find((each) => writtenIn(each) || shippedIn(each));
  const version = language === undefined ? undefined : writtenIn(language);
  const written = version && partsOf(version);
  if (version && written) {
    const format = formatLocale(version.language, locale);
    const { message, problems } = fillIn(written, model, format);
    const writtenFrom = { templateLanguage: version.language, templateVersionId: version.id };
    if (problems === undefined) {
      return { rendered: message, format, writtenFrom: { ...writtenFrom, failedTemplateVersionId: null } };
    }
    await noteFailure(dependencies, version, problems, cause);
  }
  for (const templateLanguage of languages) {
    const shipped = shippedIn(templateLanguage);
    if (!shipped) continue;
    const format = formatLocale(templateLanguage, locale);
    return {
      rendered: render(shipped, model, format),
      format,
      writtenFrom: { templateLanguage, templateVersionId: null, failedTemplateVersionId: version?.id ?? null },
    };
  }
  throw new Error(`expected a template of ${kind} in English`);
}
