import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { forbidden, unavailable } from '#packages/graph-errors/graph-errors.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { hasScope } from '#packages/identity/identity.ts';
import type { TemplatePart } from '#packages/message-templates/message-template.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { smsLength } from '#packages/sms-provider/sms-segments.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { contentSources } from '../../domain/contents/content-sources.ts';
import { previewText } from '../../use-cases/templates/preview-text.ts';
import type { MessageTemplatePart, QueryResolvers } from '../generated.ts';
import { textChoice } from '../inputs/template-fields.ts';

const aboutId = id.nullish().transform((given) => given ?? null);
const argumentsSchema = z.object({ input: textChoice.and(z.object({ aboutId })) });

export const previewMessageTemplate: QueryResolvers['previewMessageTemplate'] = async (_parent, args, context) => {
  const { input } = parseArguments(argumentsSchema, args);
  const scope = contentSources[input.kind].readableWith;
  if (input.aboutId !== null && !hasScope(context.identity, scope)) throw forbidden(`aboutId: that takes ${scope}.`);
  const preview = await previewText(context.dependencies, input, causeOfRequest(context));
  if (!isRefusal(preview)) {
    const problems = preview.problems.map(({ part, ...problem }) => ({ ...problem, part: parts[part] }));
    const { message, inApp, sms } = preview;
    const mail = message ?? { subject: null, html: null, text: null };
    return {
      ...mail,
      inAppTitle: inApp?.title ?? null,
      inAppBody: inApp?.body ?? null,
      sms,
      smsSegments: sms === null ? null : smsLength(sms).segments,
      problems,
    };
  }
  switch (preview.refused) {
    case 'unknown-version':
      throw notFound('input.version: there is no such version.');
    case 'no-text':
      throw notFound('input.language: there is no text in this language.');
    case 'nothing-to-say':
      throw notFound(`input.aboutId: ${preview.reason}`);
    case 'graph-unavailable':
      throw unavailable('The graph cannot be asked for what it is about at the moment.');
    default:
      return preview satisfies never;
  }
};

const parts: Readonly<Record<TemplatePart, MessageTemplatePart>> = {
  ...{ subject: 'SUBJECT', html: 'HTML', text: 'TEXT' },
  ...{ inAppTitle: 'IN_APP_TITLE', inAppBody: 'IN_APP_BODY', sms: 'SMS' },
};

const notFound = (message: string) => new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
