import type { MessageKind } from '../domain/message.ts';
import type { TemplateKey, TemplateVersion } from '../domain/message-template.ts';
import type { Tx } from './database.ts';
import type { MessageTemplateVersion as Row } from './generated/client.ts';

/** The template is locked. */
export async function insertTemplateVersion(tx: Tx, version: TemplateVersion): Promise<void> {
  await tx.messageTemplateVersion.create({ data: version });
}

/** The number of the newest version; 0 when there is none. */
export async function lastTemplateNumber(tx: Tx, { kind, language }: TemplateKey): Promise<number> {
  const { _max } = await tx.messageTemplateVersion.aggregate({ where: { kind, language }, _max: { number: true } });
  return _max.number ?? 0;
}

/** Null when there is none. */
export async function findTemplateVersion(
  tx: Tx,
  { kind, language }: TemplateKey,
  number: number,
): Promise<TemplateVersion | null> {
  const where = { kind_language_number: { kind, language, number } };
  const row = await tx.messageTemplateVersion.findUnique({ where });
  return row && toVersion(row);
}

export async function findTemplateVersions(tx: Tx, ids: readonly string[]): Promise<TemplateVersion[]> {
  return (await tx.messageTemplateVersion.findMany({ where: { id: { in: [...ids] } } })).map(toVersion);
}

/** The versions in use of some kinds, in all languages. SQL: one statement for two tables, before messages are sent. */
export function findVersionsInUse(tx: Tx, kinds: readonly string[]): Promise<TemplateVersion[]> {
  return tx.$queryRaw<TemplateVersion[]>`
    SELECT version.id, version.kind, version.language, version.number, version.subject, version.html, version.text,
      version.in_app_title AS "inAppTitle", version.in_app_body AS "inAppBody", version.sms, version.note, version.created_by AS "createdBy", version.created_at AS "createdAt"
    FROM message_template AS template JOIN message_template_version AS version ON version.id = template.in_use_id
    WHERE template.kind = ANY(${[...kinds]})`;
}

/** Newest first: those before the version `before`, at most `limit`. */
export async function listTemplateVersions(
  tx: Tx,
  { kind, language }: TemplateKey,
  { before, limit }: { before: number | null; limit: number },
): Promise<TemplateVersion[]> {
  const where = { kind, language, ...(before !== null && { number: { lt: before } }) };
  const rows = await tx.messageTemplateVersion.findMany({ where, orderBy: { number: 'desc' }, take: limit });
  return rows.map(toVersion);
}

const toVersion = ({ kind, ...row }: Row): TemplateVersion => ({ ...row, kind: kind as MessageKind });
