import { styleText } from 'node:util';

/** Crosses two subgraphs. */
export const FIRST_QUERY =
  '{ products(first: 3) { edges { node { title variants { sku price { amount currency } availability { available } } } } } }';

/** What somebody who just started the shop wants to know. */
export function summary(gatewayUrl: string, demoAccounts: boolean): string {
  const rows: [string, string][] = [
    ['Explorer', `${gatewayUrl}/graphql (in a browser)`],
    ['GraphQL', `${gatewayUrl}/graphql (HTTP and WebSocket)`],
    ['Health', `${gatewayUrl}/readyz`],
  ];
  if (demoAccounts) {
    rows.push(
      ['Mailbox', `${gatewayUrl}/mailbox (what was to be sent; sign in as Admin)`],
      ['Customer', 'customer@souk.test / souk-customer-demo'],
      ['Staff', 'staff@souk.test / souk-staff-demo'],
      ['Admin', 'admin@souk.test / souk-admin-demo'],
    );
  }
  rows.push(['Try', FIRST_QUERY], ['Stop', 'Ctrl-C; the data stays. npm run reset clears it']);
  return rows.map(([what, value]) => `  ${styleText('bold', what.padEnd(10))}${value}`).join('\n');
}
