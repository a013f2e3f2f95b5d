import { attributeCreatedV1 } from '#events/product/attribute-created.v1.ts';
import { attributeDeletedV1 } from '#events/product/attribute-deleted.v1.ts';
import { attributeUpdatedV1 } from '#events/product/attribute-updated.v1.ts';
import { productTypeDeletedV1 } from '#events/product/product-type-deleted.v1.ts';
import { productTypeSavedV1 } from '#events/product/product-type-saved.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Attribute, ProductType } from '../domain/attribute.ts';

export const attributeCreated = ({ id, code }: Attribute) => eventOf(attributeCreatedV1, { attributeId: id, code });
export const attributeUpdated = ({ id, code }: Attribute) => eventOf(attributeUpdatedV1, { attributeId: id, code });
export const attributeDeleted = (attributeId: string) => eventOf(attributeDeletedV1, { attributeId });
export const productTypeSaved = ({ id, name }: ProductType) => eventOf(productTypeSavedV1, { productTypeId: id, name });
export const productTypeDeleted = ({ id, name }: ProductType) =>
  eventOf(productTypeDeletedV1, { productTypeId: id, name });
