import { productAvailabilityChangedV1 } from '#events/product/product-availability-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { ProductAvailability } from '../store/product-availability.ts';

export const productAvailabilityChanged = ({ productId, inStock }: ProductAvailability) =>
  eventOf(productAvailabilityChangedV1, { productId, inStock });
