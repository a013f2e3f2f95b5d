import type { SubgraphDatabases } from '../stack/subgraph-databases.ts';

interface OrderState {
  status: string;
  paymentStatus: string;
  total: { minor: number };
}

interface VariantState {
  availability: { available: number };
}

/** What the databases say of every order and variant, in the form in which a client holds it. */
export interface PresentState {
  ownerOf(orderId: string): string | undefined;
  isPresent(state: Record<string, unknown>): boolean;
}

export async function readPresentState({ rows }: SubgraphDatabases): Promise<PresentState> {
  const orders = await rows<{ id: string; owner: string; state: string }>(
    'order',
    `SELECT id, customer_id AS owner, status || ' ' || payment_status || ' ' || total_minor AS state FROM "order"`,
  );
  const stock = await rows<{ id: string; available: number }>(
    'inventory',
    'SELECT variant_id AS id, sum(on_hand - reserved)::int AS available FROM stock_level GROUP BY variant_id',
  );
  const owners = new Map(orders.map(({ id, owner }) => [id, owner]));
  const present = new Map([
    ...orders.map(({ id, state }) => [id, state] as const),
    ...stock.map(({ id, available }) => [id, String(available)] as const),
  ]);
  return {
    ownerOf: (orderId) => owners.get(orderId),
    isPresent: (state) => present.get(String(state['id'])) === textOf(state),
  };
}

function textOf(state: object): string {
  if ('availability' in state) return String((state as VariantState).availability.available);
  const { status, paymentStatus, total } = state as OrderState;
  return `${status} ${paymentStatus} ${total.minor}`;
}
