import type { Dependencies } from '../../dependencies.ts';
import type { MessageKind } from '../../domain/message.ts';
import { type MessageTemplate, templateIdOf, untouchedTemplate } from '../../domain/message-template.ts';
import { listTemplates } from '../../store/message-templates.ts';

/** The templates of a kind, or of all: those that are shipped, and those that staff wrote; by kind and language. */
export async function listAllTemplates(
  { database, templates: { shipped } }: Dependencies,
  wanted: MessageKind | null,
): Promise<MessageTemplate[]> {
  const written = new Map((await listTemplates(database.prisma)).map((each) => [templateIdOf(each), each]));
  const kinds = wanted === null ? (Object.keys(shipped) as MessageKind[]) : [wanted];
  return kinds.flatMap((kind) => {
    const ofKind = [...written.values()].filter((template) => template.kind === kind);
    const languages = new Set([...Object.keys(shipped[kind]), ...ofKind.map(({ language }) => language)]);
    return [...languages].toSorted().map((language) => {
      const key = { kind, language };
      return written.get(templateIdOf(key)) ?? untouchedTemplate(key);
    });
  });
}
