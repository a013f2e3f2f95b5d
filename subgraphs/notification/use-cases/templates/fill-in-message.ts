import { fillIn } from '#packages/message-templates/fill-in-template.ts';
import { formatLocale, languageChain } from '#packages/message-templates/language-chain.ts';
import { type RenderedMessage, renderMessage } from '#packages/message-templates/template-engine.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import { modelOf } from '../../domain/contents/examples.ts';
import type { Message, WrittenFrom } from '../../domain/message.ts';
import { findVersionsInUse } from '../../store/template-versions.ts';
import { noteFailure } from './note-failure.ts';

/** What a message says, and from what it was filled in. */
export interface FilledInMessage {
  rendered: RenderedMessage;
  /** The locale in which amounts and times are written. */
  format: string;
  writtenFrom: WrittenFrom;
}

/**
 * What a message says in the best language there is for its reader: by the version of staff that is in use, or else by what is
 * shipped. A version that cannot be filled in holds up no message: what is shipped is sent, and its failure is noted.
 */
export async function fillInMessage(
  dependencies: Dependencies,
  { kind }: Pick<Message, 'kind'>,
  content: Content,
  cause: Cause,
): Promise<FilledInMessage> {
  const { locale } = content;
  const languages = languageChain(locale);
  const model = modelOf(content, dependencies);
  const shipped = dependencies.templates.shipped[kind];
  const inUse = await findVersionsInUse(dependencies.database.prisma, kind, languages);
  const language = languages.find((each) => shipped[each] || inUse.some((version) => version.language === each));
  const version = inUse.find((each) => each.language === language);
  if (version) {
    const format = formatLocale(version.language, locale);
    const { message, problems } = fillIn(version, model, format);
    const writtenFrom = { templateLanguage: version.language, templateVersionId: version.id };
    if (message) return { rendered: message, format, writtenFrom: { ...writtenFrom, failedTemplateVersionId: null } };
    await noteFailure(dependencies, version, problems, cause);
  }
  const templateLanguage = languages.find((each) => shipped[each]);
  const template = templateLanguage === undefined ? undefined : shipped[templateLanguage];
  if (templateLanguage === undefined || !template) throw new Error('expected a template in English');
  const format = formatLocale(templateLanguage, locale);
  return {
    rendered: renderMessage(template, model, format),
    format,
    writtenFrom: { templateLanguage, templateVersionId: null, failedTemplateVersionId: version?.id ?? null },
  };
}
