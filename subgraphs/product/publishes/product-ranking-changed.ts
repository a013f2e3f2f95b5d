import { productRankingChangedV1 } from '#events/product/product-ranking-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

export const productRankingChanged = (sort: string) => eventOf(productRankingChangedV1, { sort });
