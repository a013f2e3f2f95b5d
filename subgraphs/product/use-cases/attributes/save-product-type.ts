import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ProductType } from '../../domain/attribute.ts';
import { productTypeDeleted, productTypeSaved } from '../../publishes/attribute-events.ts';
import { findAttributes, findAttributesByCode, holdAttributes } from '../../store/attributes.ts';
import type { Tx } from '../../store/database.ts';
import {
  findProductTypes,
  hasValuesInType,
  lockProductType,
  deleteProductType as remove,
  saveProductType as write,
} from '../../store/product-types.ts';

export interface SaveProductType {
  name: string;
  /** By code, in the order in which they are shown. */
  attributes: { attribute: string; required: boolean }[];
}

/** Says which attributes products of a type have. One that a product of it has a value of cannot go. */
export function saveProductType(
  { database, clock }: Dependencies,
  { name, attributes }: SaveProductType,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    await lockProductType(tx, name);
    const known = new Map(
      (
        await findAttributesByCode(
          tx,
          attributes.map(({ attribute }) => attribute),
        )
      ).map(({ code, id }) => [code, id]),
    );
    const ids = attributes.map(({ attribute }) => known.get(attribute));
    const unknown = ids.indexOf(undefined);
    if (unknown >= 0) return refuse('unknown-attribute', { index: unknown });
    const attributeIds = ids.filter((id) => id !== undefined);
    // None of them is deleted meanwhile.
    await holdAttributes(tx, attributeIds);
    const [current] = await findProductTypes(tx, [name]);
    const used = await refuseUsed(tx, current, attributeIds);
    if (used) return used;
    const type: ProductType = {
      id: current?.id ?? uuidv7(),
      name,
      version: (current?.version ?? 0) + 1,
      attributes: attributeIds.map((attributeId, index) => ({
        attributeId,
        required: attributes[index]?.required ?? false,
      })),
    };
    await write(tx, type);
    await appendEvents(tx, eventsAbout(type, [productTypeSaved(type)], { at: clock(), cause }));
    return type;
  });
}

/** Lets products of a type have no attributes; refuses while one has a value. */
export function deleteProductType({ database, clock }: Dependencies, name: string, cause: Cause) {
  return database.transact(async (tx) => {
    await lockProductType(tx, name);
    const [current] = await findProductTypes(tx, [name]);
    if (!current) return refuse('unknown-type');
    const used = await refuseUsed(tx, current, []);
    if (used) return used;
    const deleted = { ...current, version: current.version + 1 };
    await remove(tx, name);
    await appendEvents(tx, eventsAbout(deleted, [productTypeDeleted(deleted)], { at: clock(), cause }));
    return deleted;
  });
}

async function refuseUsed(tx: Tx, current: ProductType | undefined, keptIds: readonly string[]) {
  const gone = current?.attributes.map(({ attributeId }) => attributeId).filter((id) => !keptIds.includes(id)) ?? [];
  const used = current && gone.length > 0 ? await hasValuesInType(tx, current.name, gone) : null;
  if (used === null) return null;
  const [attribute] = await findAttributes(tx, [used]);
  return refuse('attribute-used', { code: attribute?.code ?? '' });
}
