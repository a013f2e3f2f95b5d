import type { MessageKind } from '../domain/message.ts';
import { type MessageTemplate, type TemplateKey, untouchedTemplate } from '../domain/message-template.ts';
import type { Tx } from './database.ts';
import type { MessageTemplate as Row } from './generated/client.ts';

/** Locks and reads a template; one about which nothing was decided is written down first. SQL: a lock. */
export async function lockTemplate(tx: Tx, key: TemplateKey): Promise<MessageTemplate> {
  await tx.messageTemplate.createMany({ data: [untouchedTemplate(key)], skipDuplicates: true });
  const { kind, language } = key;
  await tx.$queryRaw`SELECT 1 FROM message_template WHERE kind = ${kind} AND language = ${language} FOR UPDATE`;
  return findTemplate(tx, key);
}

export async function findTemplate(tx: Tx, { kind, language }: TemplateKey): Promise<MessageTemplate> {
  const row = await tx.messageTemplate.findUnique({ where: { kind_language: { kind, language } } });
  return row ? toTemplate(row) : untouchedTemplate({ kind, language });
}

/** Those about which something was decided: a few languages of each kind. */
export async function listTemplates(tx: Tx): Promise<MessageTemplate[]> {
  const rows = await tx.messageTemplate.findMany({ orderBy: [{ kind: 'asc' }, { language: 'asc' }] });
  return rows.map(toTemplate);
}

/** The template is locked. */
export async function updateTemplate(tx: Tx, { kind, language, ...data }: MessageTemplate): Promise<void> {
  await tx.messageTemplate.update({ where: { kind_language: { kind, language } }, data });
}

const toTemplate = ({ kind, ...row }: Row): MessageTemplate => ({ ...row, kind: kind as MessageKind });
