import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { TemplateKey } from '../../domain/message-template.ts';
import { findTemplateVersion, findVersionsInUse } from '../../store/template-versions.ts';

/** Which text is looked at. */
export interface TextChoice extends TemplateKey {
  /** One that nobody has saved; null for one that is there. */
  written: TemplateText | null;
  /** The number of a saved one; null, without a written one, for what is sent at the moment. */
  version: number | null;
}

/** The text that was chosen. */
export async function findText({ database: { prisma }, templates }: Dependencies, choice: TextChoice) {
  const { kind, language, written, version } = choice;
  if (written) return written;
  if (version !== null) return (await findTemplateVersion(prisma, choice, version)) ?? refuse('unknown-version');
  const [inUse] = await findVersionsInUse(prisma, kind, [language]);
  return inUse ?? templates.shipped[kind][language] ?? refuse('no-text');
}
