/**
 * Every event that may leave the shop, and the scope that sees as much of it through the graph; null where everybody does.
 * What is in neither list is not delivered: a test asks for each new contract.
 *
 * Whatever names products takes `catalog:read`, by its type and not by what the product is at that moment: it may be a draft, and
 * `aggregateVersion` would tell of the changes that were left out.
 */
export const deliverable: Readonly<Record<string, string | null>> = {
  'attribute.created': null,
  'attribute.deleted': null,
  'attribute.updated': null,
  'category.created': null,
  'category.deleted': null,
  'category.moved': null,
  'category.updated': null,
  'collection.created': null,
  'collection.deleted': null,
  'collection.products-changed': 'catalog:read',
  'collection.updated': null,
  'customer-group.created': 'catalog:read',
  'customer-group.deleted': 'catalog:read',
  'customer-group.members-changed': 'users:read',
  'customer-group.renamed': 'catalog:read',
  'job.cancellation-requested': 'jobs:read',
  'job.cancelled': 'jobs:read',
  'job.completed': 'jobs:read',
  'job.failed': 'jobs:read',
  'job.progressed': 'jobs:read',
  'job.queued': 'jobs:read',
  'job.started': 'jobs:read',
  'market.created': null,
  'market.deleted': null,
  'market.updated': null,
  'message-template.changed': 'messages:read',
  'message-template.failing': 'messages:read',
  'order.anonymised': 'orders:read',
  'order.cancelled': 'orders:read',
  'order.confirmed': 'orders:read',
  'order.fulfilled': 'orders:read',
  'order.imported': 'orders:read',
  'order.payment-authorized': 'orders:read',
  'order.payment-captured': 'orders:read',
  'order.payment-declined': 'orders:read',
  'order.payment-voided': 'orders:read',
  'order.placed': 'orders:read',
  'order.rejected': 'orders:read',
  'price-list.created': 'catalog:read',
  'price-list.deleted': 'catalog:read',
  'price-list.ended': 'catalog:read',
  'price-list.entries-changed': 'catalog:read',
  'price-list.started': 'catalog:read',
  'price-list.updated': 'catalog:read',
  'product-sales.changed': 'reports:read',
  'product-type.deleted': null,
  'product-type.saved': null,
  'product-availability.changed': 'catalog:read',
  'product.archived': 'catalog:read',
  'product.created': 'catalog:read',
  'product.deleted': 'catalog:read',
  'product.prices-changed': 'catalog:read',
  'product.published': 'catalog:read',
  'product.slug-changed': 'catalog:read',
  'product.unpublished': 'catalog:read',
  'product.updated': 'catalog:read',
  'reservation.accepted': 'stock:read',
  'reservation.reallocated': 'stock:read',
  'reservation.refused': 'stock:read',
  'reservation.released': 'stock:read',
  'reservation.shipped': 'stock:read',
  'sales.changed': 'reports:read',
  'stock.back': 'stock:read',
  'stock.changed': 'stock:read',
  'stock.listed': 'stock:read',
  'stock.low': 'stock:read',
  'stock.out': 'stock:read',
  'stock.threshold-changed': 'stock:read',
  'user.disabled': 'users:read',
  'user.email-changed': 'users:read',
  'user.email-verified': 'users:read',
  'user.enabled': 'users:read',
  'user.erased': 'users:read',
  'user.profile-changed': 'users:read',
  'user.registered': 'users:read',
  'user.roles-changed': 'users:read',
  'warehouse.created': 'stock:read',
  'warehouse.deleted': 'stock:read',
  'warehouse.updated': 'stock:read',
  'webhook-endpoint.created': 'webhooks:read',
  'webhook-endpoint.deleted': 'webhooks:read',
  'webhook-endpoint.disabled': 'webhooks:read',
  'webhook-endpoint.updated': 'webhooks:read',
};

/**
 * Events that stay inside: what concerns secrets, how people sign in and what they are written, and what is only said between our own
 * processes.
 */
export const withheld: readonly string[] = [
  'api-key.created',
  'api-key.revoked',
  'message.delivery-reported',
  'message.failed',
  'message.queued',
  'message.sent',
  'message.suppressed',
  'notification.created',
  'notification.read',
  'product-ranking.changed',
  'role.changed',
  'session.revoked',
  'signing-key.revoked',
  'tracked-job-cancellation.requested',
  'tracked-job.cancelled',
  'tracked-job.completed',
  'tracked-job.failed',
  'tracked-job.progressed',
  'tracked-job.queued',
  'tracked-job.started',
  'user.message-requested',
  'user.notice-requested',
  'user.password-changed',
  'user.second-factor-disabled',
  'user.second-factor-enabled',
  'user.signed-in',
];

/** What a pattern stands for: `*` is every type, `order.*` those of an aggregate type, `*.created` those of a name. */
export function typesOf(pattern: string): string[] {
  const types = Object.keys(deliverable);
  if (pattern === '*') return types;
  const [aggregateType, name, ...rest] = pattern.split('.');
  const fits = (wanted: string | undefined, found: string | undefined) => wanted === '*' || wanted === found;
  return types.filter((type) => {
    const [foundType, foundName] = type.split('.');
    return rest.length === 0 && fits(aggregateType, foundType) && fits(name, foundName);
  });
}

/** Scopes that are needed to be told of what the patterns stand for; sorted. */
export function scopesOf(patterns: readonly string[]): string[] {
  return [...new Set(patterns.flatMap(typesOf).flatMap((type) => deliverable[type] ?? []))].toSorted();
}

/**
 * Whether an endpoint is told of events of a type. A type that a later version adds, and that needs a scope which nobody was asked for
 * when the pattern was chosen, is not among them until the types are chosen anew.
 */
export function takes(
  { eventTypes, scopes }: { eventTypes: readonly string[]; scopes: readonly string[] },
  type: string,
): boolean {
  if (!Object.hasOwn(deliverable, type)) return false;
  const scope = deliverable[type];
  return (!scope || scopes.includes(scope)) && eventTypes.some((pattern) => typesOf(pattern).includes(type));
}
