import { performOnce } from '#packages/idempotency/perform-once.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { changeTemplate, type TemplateKey, templateIdOf } from '../../domain/message-template.ts';
import { templateChanged } from '../../publishes/template-events.ts';
import { findTemplate, lockTemplate, updateTemplate } from '../../store/message-templates.ts';
import { findTemplateVersion } from '../../store/template-versions.ts';
import { judgeText } from './judge-text.ts';

export interface UseVersion extends TemplateKey {
  idempotencyKey: string;
  /** The revision of the template that whoever decided it had seen. */
  expectedRevision: number;
  /** The number of the version; null for what is shipped. */
  version: number | null;
}

/** Puts a version in use, or what is shipped, unless somebody else changed the template meanwhile. */
export async function useVersion(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: UseVersion,
  { at, cause }: Occurrence,
) {
  const { prisma } = dependencies.database;
  const version = input.version === null ? null : await findTemplateVersion(prisma, input, input.version);
  if (input.version !== null && version === null) return refuse('unknown-version');
  // What was saved long ago was judged by the contents of then.
  const [problem] = version ? judgeText(dependencies, input, version) : [];
  if (problem) return refuse('version-problem', problem);
  const resultId = templateIdOf(input);
  const claim = { caller: cause.actor.id, operation: 'useMessageTemplate', key, input, resultId };
  return dependencies.database.transact((tx) =>
    performOnce(tx, claim, {
      async perform() {
        const template = await lockTemplate(tx, input);
        if (template.revision !== input.expectedRevision) return refuse('template-changed', { template });
        if (template.inUseId === (version?.id ?? null)) return template;
        const changed = changeTemplate(template, version?.id ?? null);
        await updateTemplate(tx, changed);
        const aggregate = { id: resultId, version: template.nextEvent };
        await appendEvents(
          tx,
          eventsAbout(aggregate, [templateChanged(input, changed.revision, version)], { at, cause }),
        );
        return changed;
      },
      recall: () => findTemplate(tx, input),
    }),
  );
}
