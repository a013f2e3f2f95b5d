import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { removePushDevice as remove } from '../../use-cases/push/remove-push-device.ts';
import type { MutationResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

const input = z
  .object({ id: id.nullish(), endpoint: z.string().nullish() })
  .transform(({ id: deviceId, endpoint }, context) => {
    if (deviceId && !endpoint) return { id: deviceId };
    // As it was registered; what is no URL is nobody's.
    if (endpoint && !deviceId) return { endpoint: URL.parse(endpoint)?.href ?? endpoint };
    context.addIssue({ code: 'custom', path: ['id'], message: 'expected either id or endpoint' });
    return z.NEVER;
  });

export const removePushDevice = mutation<MutationResolvers['removePushDevice']>()({
  input,
  perform: (device, { dependencies, identity }) => remove(dependencies, { ...device, recipientId: personOf(identity) }),
  type: 'PushDeviceRemoved',
  refusals: {
    'unknown-device': (_, device) =>
      'id' in device
        ? notFound(['input', 'id'], `device ${device.id}`)
        : notFound(['input', 'endpoint'], 'device of yours with this endpoint'),
  },
});
