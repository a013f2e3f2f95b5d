import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type MessageTemplate, messageTemplateSchema } from '#packages/message-templates/message-template.ts';
import { type Question, questions } from '../domain/contents/content.ts';
import { contentSources } from '../domain/contents/content-sources.ts';
import type { MessageKind } from '../domain/message.ts';

const folder = import.meta.dirname;

/** What is asked and said, as it is shipped. */
export interface Templates {
  /** The documents that the graph is asked with. */
  questions: Readonly<Record<Question, string>>;
  /** By kind and language, `en` among them. */
  shipped: Readonly<Record<MessageKind, Readonly<Record<string, MessageTemplate>>>>;
}

/** Reads the files of this folder: `<kind>/<language>.yaml`. Throws, naming it, when one is wrong. */
export function readTemplates(): Templates {
  const question = (name: Question) => readFileSync(join(folder, `${name}.graphql`), 'utf8');
  const kinds = Object.keys(contentSources) as MessageKind[];
  return {
    questions: Object.fromEntries(questions.map((name) => [name, question(name)])) as Templates['questions'],
    shipped: Object.fromEntries(kinds.map((kind) => [kind, readKind(kind)])) as Templates['shipped'],
  };
}

function readKind(kind: MessageKind): Record<string, MessageTemplate> {
  const files = globSync(join(folder, kind.toLowerCase().replaceAll('_', '-'), '*.yaml'));
  return Object.fromEntries(files.map((file) => [basename(file, '.yaml'), readTemplate(file)]));
}

function readTemplate(file: string): MessageTemplate {
  const read = messageTemplateSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${basename(dirname(file))}/${basename(file)}: ${issue?.path.join('.')}: ${issue?.message}`);
}
