import { existsSync, globSync, readFileSync } from 'node:fs';
import { type EventContract, envelopeSchema } from '#packages/event-contract/event-contract.ts';
import { type JsonSchema, jsonSchemaOf } from '#packages/event-contract/json-schema.ts';

/** A contract in the form it has now and in the form that was committed. */
export interface ContractState {
  /** For messages: `order.placed v1`. */
  name: string;
  /** Where the committed form is. */
  filename: string;
  /** Null when nothing declares the event any more. */
  present: JsonSchema | null;
  /** Null for a new contract. */
  released: JsonSchema | null;
}

/** The envelope, every contract of `events/`, and those of which only the committed form is left. */
export async function readContracts(): Promise<ContractState[]> {
  const declared = new Map<string, { title: string; present: JsonSchema }>();
  declared.set('events/envelope.json', { title: 'the envelope', present: jsonSchemaOf(envelopeSchema) });
  for (const file of globSync('events/*/*.v*.ts').toSorted()) {
    const module = (await import(`../../${file}`)) as Record<string, EventContract>;
    for (const { type, version, data } of Object.values(module)) {
      const title = `${type} v${version}`;
      declared.set(file.replace(/\.ts$/, '.json'), { title, present: jsonSchemaOf(data) });
    }
  }
  const filenames = new Set([...declared.keys(), ...globSync('events/**/*.json')]);
  return [...filenames].toSorted().map((filename): ContractState => {
    const { title, present } = declared.get(filename) ?? { title: filename, present: null };
    const released = existsSync(filename) ? (JSON.parse(readFileSync(filename, 'utf8')) as JsonSchema) : null;
    return { name: present ? title : String(released?.['title'] ?? title), filename, present, released };
  });
}
