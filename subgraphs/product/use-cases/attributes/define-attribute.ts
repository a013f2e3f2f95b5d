import { isDeepStrictEqual } from 'node:util';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { renewLabelsJob } from '../../jobs/search-jobs.ts';
import { attributeCreated, attributeDeleted, attributeUpdated } from '../../publishes/attribute-events.ts';
import { hasValues } from '../../store/attribute-values.ts';
import {
  insertAttribute,
  lockAttribute,
  deleteAttribute as remove,
  updateAttribute as write,
} from '../../store/attributes.ts';
import { findCollectionsAbout } from '../../store/collections.ts';
import { isAssigned } from '../../store/product-types.ts';
import { deleteTranslations } from '../../store/translations.ts';

/** Says what products or variants may say of themselves. */
export function createAttribute(
  { database, clock }: Dependencies,
  input: Omit<Attribute, 'id' | 'version'>,
  cause: Cause,
) {
  const attribute: Attribute = { id: uuidv7(), ...input, version: 1 };
  return database.transact(async (tx) => {
    if (!(await insertAttribute(tx, attribute))) return refuse('code-taken');
    await appendEvents(tx, eventsAbout(attribute, [attributeCreated(attribute)], { at: clock(), cause }));
    return attribute;
  });
}

export interface AttributeEdit extends Partial<Pick<Attribute, 'name' | 'unit' | 'filterable' | 'options'>> {
  code: string;
}

/** Changes how an attribute is called and what can be chosen. Its type and code stay; an option that a product has cannot go. */
export function updateAttribute({ database, clock }: Dependencies, { code, ...edit }: AttributeEdit, cause: Cause) {
  return database.transact(async (tx) => {
    const current = await lockAttribute(tx, code);
    if (!current) return refuse('unknown-attribute');
    if (edit.options && current.type !== 'ENUM') return refuse('no-options');
    if (edit.unit && current.type !== 'NUMBER') return refuse('no-unit');
    if (edit.filterable && (current.type === 'TEXT' || current.type === 'RICH_TEXT')) return refuse('no-filter');
    const kept = new Set((edit.options ?? current.options).map((option) => option.code));
    for (const option of current.options) {
      if (!kept.has(option.code) && (await hasValues(tx, current.id, option.code))) {
        return refuse('option-used', { option: option.code });
      }
    }
    const attribute = { ...current, ...edit, version: current.version + 1 };
    await write(tx, attribute);
    if (!isDeepStrictEqual(attribute.options, current.options)) {
      await enqueue(tx, renewLabelsJob, { attributeId: current.id, after: null }, { cause });
    }
    await appendEvents(tx, eventsAbout(attribute, [attributeUpdated(attribute)], { at: clock(), cause }));
    return attribute;
  });
}

/**
 * Deletes an attribute that no type has and no rule names. Types lose one only when no product has a value of it; whoever writes a rule
 * holds the attribute meanwhile.
 */
export function deleteAttribute({ database, clock }: Dependencies, code: string, cause: Cause) {
  return database.transact(async (tx) => {
    const current = await lockAttribute(tx, code);
    if (!current) return refuse('unknown-attribute');
    if ((await isAssigned(tx, current.id)) || (await hasValues(tx, current.id))) return refuse('attribute-used');
    const [collection] = await findCollectionsAbout(tx, code);
    if (collection) return refuse('attribute-in-rule', { slug: collection.slug });
    const deleted = { ...current, version: current.version + 1 };
    await remove(tx, current.id);
    await deleteTranslations(tx, current.id);
    await appendEvents(tx, eventsAbout(deleted, [attributeDeleted(current.id)], { at: clock(), cause }));
    return deleted;
  });
}
