import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

const statement = `
  SELECT EXISTS (
    SELECT FROM inbox_versions
    WHERE consumer = $1::text AND aggregate_type = $2::text AND aggregate_id = $3::text AND versions @> $4::bigint
      AND generation = (SELECT max(generation) FROM inbox_generation WHERE consumer = $1::text)
  ) AS taken`;

/** Whether an event of an aggregate has taken effect at an unordered consumer, named in full (`webhook-deliveries`). */
export async function hasTaken(
  sql: Sql,
  consumer: string,
  {
    aggregateType,
    aggregateId,
    aggregateVersion,
  }: Pick<AnyEvent, 'aggregateType' | 'aggregateId' | 'aggregateVersion'>,
): Promise<boolean> {
  const values = [consumer, aggregateType, aggregateId, String(aggregateVersion)];
  const [row] = await sql.$queryRawUnsafe<{ taken: boolean }[]>(statement, ...values);
  return row?.taken === true;
}
