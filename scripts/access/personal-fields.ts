import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { ownFields } from '#packages/subgraph-server/access-rules.ts';

/**
 * Names of fields that tell something about a person or let somebody act for one. `customerPricing` is a price for whoever asks: it tells
 * nobody of somebody else, and makes nothing else of a variant personal.
 */
const personalName =
  /e-?mail|phone|display_?name|(first|last|given|family|full)_?name|address|postal|^(line[12]|ip)$|user_?agent|device|birth|gender|token|secret|password|recovery_?code|challenge|otp|api_?key|locale|language|preference|signed_?in|last_?seen|tracking|customer(?!Pricing$)|personal/i;

/** Types that are about what a person did, whatever their fields are called. */
const personalTypes = ['Order', 'OrderLine', 'OrderRejection', 'OrderTimelineEntry', 'Shipment', 'ShipmentLine'];

/** What every error has: no error says anything about a person in them. */
const fieldsOfErrors = ['code', 'message', 'path'];

/**
 * The personal fields of a type. One makes personal whatever else the type tells, which then is about the same person:
 * all but the id, by which nobody is recognized.
 */
export function personalFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  const fields = ownFields(type);
  const named = fields.filter(({ name }) => personalName.test(name));
  if (named.length === 0 && !personalTypes.includes(type.name)) return [];
  const isError = type.getInterfaces().some(({ name }) => name === 'UserError');
  return fields.filter(({ name }) => name !== 'id' && !(isError && fieldsOfErrors.includes(name)));
}
