import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import type { MessageKind } from './message.ts';

/** What staff decided of the text of a kind of message in a language. */
export interface MessageTemplate {
  kind: MessageKind;
  /** As a BCP 47 tag. */
  language: string;
  /** Counts what staff changed: 0 where they have changed nothing. */
  revision: number;
  /** The version of its next event. */
  nextEvent: number;
  /** The version in use; null for what is shipped. */
  inUseId: string | null;
  /** Since when the version in use has not been able to be filled in, and why; null when it is. */
  failingSince: Date | null;
  failingReason: string | null;
}

/** A text that staff wrote. It is never changed. */
export interface TemplateVersion extends TemplateText {
  id: string;
  kind: MessageKind;
  language: string;
  /** 1 for the first of its kind and language. */
  number: number;
  note: string | null;
  /** The account, or `api-key:` and the id of the key. */
  createdBy: string;
  createdAt: Date;
}

/** Of which kind and in which language. */
export type TemplateKey = Pick<MessageTemplate, 'kind' | 'language'>;

/** What a template is called in events: a kind has no hyphen. */
export const templateIdOf = ({ kind, language }: TemplateKey): string => `${kind}-${language}`;

/** A template about which staff have decided nothing. */
export const untouchedTemplate = ({ kind, language }: TemplateKey): MessageTemplate => ({
  ...{ kind, language, revision: 0, nextEvent: 1 },
  ...{ inUseId: null, failingSince: null, failingReason: null },
});

/** The template after staff changed it: with another version in use, what was known of the one before ends. */
export function changeTemplate(template: MessageTemplate, inUseId: string | null): MessageTemplate {
  const changed = { ...template, revision: template.revision + 1, nextEvent: template.nextEvent + 1, inUseId };
  return inUseId === template.inUseId ? changed : { ...changed, failingSince: null, failingReason: null };
}

/** The template after a version of it could not be filled in; null when that changes nothing. */
export function failTemplate(
  template: MessageTemplate,
  versionId: string,
  { at, reason }: { at: Date; reason: string },
): MessageTemplate | null {
  if (template.inUseId !== versionId || template.failingSince !== null) return null;
  return { ...template, nextEvent: template.nextEvent + 1, failingSince: at, failingReason: reason.slice(0, 500) };
}
