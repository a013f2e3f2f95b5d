import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type ChosenDevice, deleteDeviceOf } from '../../store/push-devices.ts';

/** Has somebody told nothing more on a device of theirs. */
export async function removePushDevice({ database }: Pick<Dependencies, 'database'>, device: ChosenDevice) {
  return database.transact(async (tx) => {
    const id = await deleteDeviceOf(tx, device);
    return id === null ? refuse('unknown-device') : { id };
  });
}
