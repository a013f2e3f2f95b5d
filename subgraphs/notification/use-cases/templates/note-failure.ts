import { describeProblem, type TemplateProblem } from '#packages/message-templates/template-problem.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { failTemplate, type TemplateVersion, templateIdOf } from '../../domain/message-template.ts';
import { templateFailing } from '../../publishes/template-events.ts';
import { findTemplate, lockTemplate, updateTemplate } from '../../store/message-templates.ts';

/** Writes down, says in the log and tells by an event that the version in use could not be filled in: once, not for each message. */
export async function noteFailure(
  { database, logger, clock }: Dependencies,
  version: TemplateVersion,
  [problem]: readonly TemplateProblem[],
  cause: Cause,
): Promise<void> {
  const failure = { at: clock(), reason: problem ? describeProblem(problem) : 'unknown' };
  // Most messages of a version that fails need no lock.
  if (failTemplate(await findTemplate(database.prisma, version), version.id, failure) === null) return;
  const isFirst = await database.transact(async (tx) => {
    const template = await lockTemplate(tx, version);
    const failed = failTemplate(template, version.id, failure);
    if (failed === null) return false;
    await updateTemplate(tx, failed);
    const aggregate = { id: templateIdOf(version), version: template.nextEvent };
    await appendEvents(tx, eventsAbout(aggregate, [templateFailing(version)], { at: failure.at, cause }));
    return true;
  });
  if (!isFirst) return;
  const { kind, language, number } = version;
  const about = { kind, language, version: number, reason: failure.reason };
  logger.error(about, 'a message template in use cannot be filled in; the shipped one is sent instead');
}
