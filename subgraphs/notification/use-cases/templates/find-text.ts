import type { MessageTemplate as TemplateText } from '#packages/message-templates/message-template.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { TemplateKey } from '../../domain/message-template.ts';
import { findTemplateVersion } from '../../store/template-versions.ts';

/** Which text is looked at. */
export interface TextChoice extends TemplateKey {
  /** One that nobody has saved; null for one that is there. */
  written: TemplateText | null;
  /** The number of a saved one; null, without a written one, for what is sent at the moment. */
  version: number | null;
}

/** The text that was chosen. */
export async function findText({ database: { prisma }, loaders, templates }: Dependencies, choice: TextChoice) {
  const { kind, language, written, version } = choice;
  if (written) return written;
  if (version !== null) return (await findTemplateVersion(prisma, choice, version)) ?? refuse('unknown-version');
  const versions = await loaders.versionsInUse.load(kind);
  const inUse = versions.find((each) => each.language === language);
  return inUse ?? templates.shipped[kind][language] ?? refuse('no-text');
}
