import type { Dependencies } from '../../dependencies.ts';
import { deleteRequest, type RequestKey } from '../../store/back-in-stock-requests.ts';

/** Ends that somebody waits for a variant; whoever does not wait for it is as they wished. What is being sent arrives all the same. */
export async function cancelRequest(
  { database }: Pick<Dependencies, 'database'>,
  key: RequestKey,
): Promise<{ id: string }> {
  await deleteRequest(database.prisma, key);
  return { id: key.variantId };
}
