import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { attributeUpdated } from '../../publishes/attribute-events.ts';
import { lockAttribute, updateAttribute } from '../../store/attributes.ts';
import { translateTexts } from './translate-texts.ts';

export interface AttributeTranslationEdit {
  code: string;
  language: string;
  name?: string | null | undefined;
  options: readonly { code: string; label: string | null }[];
}

/** Changes what an attribute and its options are called in another language than the shop's own. */
export function translateAttribute(
  { database, clock, language: own }: Dependencies,
  { code, language, name, options: given }: AttributeTranslationEdit,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const before = await lockAttribute(tx, code);
    if (!before) return refuse('unknown-attribute');
    if (language === own) return refuse('own-language');
    const known = new Set(before.options.map((option) => option.code));
    const unknown = given.findIndex((option) => !known.has(option.code));
    if (unknown >= 0) return refuse('unknown-option', { index: unknown });
    const isChanged = await translateTexts(tx, { kind: 'attribute', ownerId: before.id, language }, ({ options }) => {
      const labels = new Map([...options, ...given].map((option) => [option.code, option.label]));
      const labelled = before.options.flatMap((option) => {
        const label = labels.get(option.code) ?? null;
        return label === null ? [] : [{ code: option.code, label }];
      });
      return { name, options: labelled };
    });
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    const attribute = { ...before, version: before.version + 1 };
    await updateAttribute(tx, attribute);
    await appendEvents(tx, eventsAbout(attribute, [attributeUpdated(attribute)], { at: clock(), cause }));
    return attribute;
  });
}
