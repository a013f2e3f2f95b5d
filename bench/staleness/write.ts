import { randomUUID } from 'node:crypto';
import { post } from '../sign-in-at.ts';
import type { Kind } from './observed-values.ts';

/** Where writes are sent: to the gateway, or to the subgraphs behind its back. */
export interface Endpoints {
  urls: Record<Kind, string>;
  token: () => Promise<string>;
}

export interface Variant {
  id: string;
  currency: string;
}

/** Makes the variant dearer, or puts one unit of it into stock. Resolves to the value afterwards, when that is told. */
export async function write(
  { urls, token }: Endpoints,
  kind: Kind,
  variant: Variant,
  price: number,
  warehouseId: string,
): Promise<number | null> {
  if (kind === 'price') {
    const input = { variantId: variant.id, price: { minor: price, currency: variant.currency } };
    const { changePrice } = await post(urls.price, changePriceMutation, { input }, await token());
    expectType(changePrice, 'Variant');
    return price;
  }
  const input = { idempotencyKey: randomUUID(), variantId: variant.id, warehouseId, quantity: 1 };
  const { receiveStock } = await post(urls.stock, receiveStockMutation, { input }, await token());
  expectType(receiveStock, 'StockLevel');
  return receiveStock.variant.availability.available;
}

const changePriceMutation = `mutation ($input: ChangePriceInput!) {
  changePrice(input: $input) { __typename ... on UserError { message } }
}`;
const receiveStockMutation = `mutation ($input: ReceiveStockInput!) {
  receiveStock(input: $input) { __typename ... on StockLevel { variant { availability { available } } } ... on UserError { message } }
}`;

function expectType(result: { __typename: string }, type: string): void {
  if (result.__typename !== type) throw new Error(JSON.stringify(result));
}
