import { messageTemplateChangedV1 } from '#events/notification/message-template-changed.v1.ts';
import { messageTemplateFailingV1 } from '#events/notification/message-template-failing.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import { type TemplateKey, type TemplateVersion, templateIdOf } from '../domain/message-template.ts';

/** @param inUse null for what is shipped */
export const templateChanged = (key: TemplateKey, revision: number, inUse: TemplateVersion | null) =>
  eventOf(messageTemplateChangedV1, { ...dataOf(key), revision, inUse: inUse?.number ?? null });

export const templateFailing = (version: TemplateVersion) =>
  eventOf(messageTemplateFailingV1, { ...dataOf(version), version: version.number });

const dataOf = ({ kind, language }: TemplateKey) => ({ templateId: templateIdOf({ kind, language }), kind, language });
