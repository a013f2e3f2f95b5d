import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { changeTemplate, type TemplateKey, type TemplateVersion, templateIdOf } from '../../domain/message-template.ts';
import { templateChanged } from '../../publishes/template-events.ts';
import { lockTemplate, updateTemplate } from '../../store/message-templates.ts';
import { findTemplateVersions, insertTemplateVersion, lastTemplateNumber } from '../../store/template-versions.ts';
import { judgeText } from './judge-text.ts';

export interface SaveVersion extends TemplateKey, TemplateText {
  idempotencyKey: string;
  /** The revision of the template that whoever wrote it had seen. */
  expectedRevision: number;
  note: string | null;
  /** Whether it is put in use at once. */
  use: boolean;
}

/** Saves a new version of a text, unless it could not be filled in, or somebody else changed the template meanwhile. */
export async function saveVersion(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: SaveVersion,
  { at, cause }: Occurrence,
) {
  const { kind, language, expectedRevision, use, ...written } = input;
  const problems = judgeText(dependencies, input, written);
  if (problems[0]) return refuse('template-problem', problems[0]);
  const caller = cause.actor.id;
  const claim = { caller, operation: 'saveMessageTemplate', key, input, resultId: uuidv7() };
  return dependencies.database.transact((tx) =>
    performOnce(tx, claim, {
      async perform() {
        const template = await lockTemplate(tx, input);
        if (template.revision !== expectedRevision) return refuse('template-changed', { template });
        const number = 1 + (await lastTemplateNumber(tx, input));
        const origin = { number, createdBy: caller, createdAt: at };
        const version: TemplateVersion = { id: claim.resultId, kind, language, ...written, ...origin };
        await insertTemplateVersion(tx, version);
        const changed = changeTemplate(template, use ? version.id : template.inUseId);
        await updateTemplate(tx, changed);
        const [inUse = null] = changed.inUseId === null ? [] : await findTemplateVersions(tx, [changed.inUseId]);
        const aggregate = { id: templateIdOf(input), version: template.nextEvent };
        await appendEvents(
          tx,
          eventsAbout(aggregate, [templateChanged(input, changed.revision, inUse)], { at, cause }),
        );
        return version;
      },
      async recall(id) {
        const [version] = await findTemplateVersions(tx, [id]);
        if (!version) throw new Error(`there is no version ${id}`);
        return version;
      },
    }),
  );
}
