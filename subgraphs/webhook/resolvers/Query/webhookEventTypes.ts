import { deliverable } from '../../domain/event-catalogue.ts';
import type { QueryResolvers } from '../generated.ts';

export const webhookEventTypes: QueryResolvers['webhookEventTypes'] = () =>
  Object.entries(deliverable).map(([name, scope]) => ({ name, scope }));
