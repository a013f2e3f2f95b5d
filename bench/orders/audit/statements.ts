// Each gives sums as text by what they are of. $1: ids of customers for `orders`, of orders for those that have it.

/** What each order of customers came to. */
export const orders = 'SELECT id AS key, total_minor::text AS sum FROM "order" WHERE customer_id = ANY($1::uuid[])';

export const units =
  'SELECT order_id AS key, sum(quantity)::text AS sum FROM order_line WHERE order_id = ANY($1::uuid[]) GROUP BY 1';

export const prices = `
  SELECT order_id AS key, sum(quantity * unit_price_minor)::text AS sum
  FROM order_line WHERE order_id = ANY($1::uuid[]) GROUP BY 1`;

export const confirmed = `
  SELECT id AS key, count(*)::text AS sum FROM "order" WHERE id = ANY($1::uuid[]) AND status = 'CONFIRMED' GROUP BY 1`;

/** By order and entry. */
export const timeline = `
  SELECT order_id || ' ' || type AS key, count(*)::text AS sum
  FROM timeline_entry WHERE order_id = ANY($1::uuid[]) GROUP BY 1`;

/** What the timeline of a confirmed order says. */
export const entriesOfConfirmed = ['PLACED', 'STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'];

export const payments = `
  SELECT order_id AS key, sum(amount_minor)::text AS sum
  FROM payment WHERE order_id = ANY($1::uuid[]) AND status = 'AUTHORIZED' GROUP BY 1`;

/** How often the provider was asked for something under a key of its own. */
export const attempts = `
  SELECT order_id AS key, count(*)::text AS sum
  FROM payment_attempt JOIN payment ON payment.id = payment_id WHERE order_id = ANY($1::uuid[]) GROUP BY 1`;

export const reservations = `
  SELECT order_id AS key, count(*)::text AS sum
  FROM reservation WHERE order_id = ANY($1::uuid[]) AND status = 'HELD' GROUP BY 1`;

export const reservedUnits = `
  SELECT order_id AS key, sum(quantity)::text AS sum
  FROM reservation JOIN reservation_line ON reservation_id = reservation.id WHERE order_id = ANY($1::uuid[]) GROUP BY 1`;

/** By variant and warehouse, like those below. */
export const reservedInAll = `
  SELECT variant_id || ' ' || warehouse_id AS key, sum(quantity)::text AS sum
  FROM reservation JOIN reservation_line ON reservation_id = reservation.id WHERE status = 'HELD' GROUP BY 1`;

export const reservedInLevels = `
  SELECT variant_id || ' ' || warehouse_id AS key, reserved::text AS sum FROM stock_level`;

export const reservedInLedger = `
  SELECT variant_id || ' ' || warehouse_id AS key, sum(reserved_delta)::text AS sum FROM stock_movement GROUP BY 1`;

export const onHandInLevels = `
  SELECT variant_id || ' ' || warehouse_id AS key, on_hand::text AS sum FROM stock_level`;

export const onHandInLedger = `
  SELECT variant_id || ' ' || warehouse_id AS key, sum(on_hand_delta)::text AS sum FROM stock_movement GROUP BY 1`;

export const sales =
  'SELECT order_id AS key, count(*)::text AS sum FROM sale WHERE order_id = ANY($1::uuid[]) GROUP BY 1';

export const soldUnits = 'SELECT order_id AS key, units::text AS sum FROM sale WHERE order_id = ANY($1::uuid[])';

export const soldUnitsInLines =
  'SELECT order_id AS key, sum(quantity)::text AS sum FROM sale_line WHERE order_id = ANY($1::uuid[]) GROUP BY 1';

export const revenue = 'SELECT order_id AS key, revenue_minor::text AS sum FROM sale WHERE order_id = ANY($1::uuid[])';

/** Orders, units and revenue by UTC day and currency. */
export const soldByDay = `
  SELECT concat_ws(' ', (sold_at AT TIME ZONE 'UTC')::date, currency, what) AS key, sum(count)::text AS sum
  FROM sale CROSS JOIN LATERAL (
    VALUES ('orders', 1::numeric), ('units', units), ('revenue', revenue_minor)
  ) AS counted(what, count) GROUP BY 1`;

/** What is published of the same. */
export const soldInDays = `
  SELECT concat_ws(' ', day, currency, what) AS key, sum(count)::text AS sum
  FROM sales_day CROSS JOIN LATERAL (
    VALUES ('orders', orders::numeric), ('units', units), ('revenue', revenue_minor)
  ) AS counted(what, count) GROUP BY 1`;
