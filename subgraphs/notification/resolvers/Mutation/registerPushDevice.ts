import { mutation } from '#packages/mutations/mutation.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { mostDevices } from '../../domain/push-device.ts';
import { registerPushDevice as register } from '../../use-cases/push/register-push-device.ts';
import type { MutationResolvers } from '../generated.ts';
import { pushDeviceInput } from '../inputs/push-device-fields.ts';
import { personOf } from '../person-of.ts';

export const registerPushDevice = mutation<MutationResolvers['registerPushDevice']>()({
  input: ({ dependencies }) => pushDeviceInput(dependencies.pushReach),
  perform: (device, { dependencies, identity }) => register(dependencies, personOf(identity), device),
  type: 'PushDevice',
  refusals: {
    'push-not-offered': () => ({
      __typename: 'PushNotOffered',
      code: 'PUSH_NOT_OFFERED',
      message: 'The shop sends no pushes.',
      path: ['input'],
    }),
    'unknown-key': () =>
      invalidInput(
        ['input', 'applicationServerKey'],
        'applicationServerKey: the shop has another key by now; subscribe again with pushPublicKey',
      ),
    'person-left': () => notFound(['input'], 'account any more'),
    'too-many-devices': () => ({
      __typename: 'TooManyPushDevices',
      code: 'TOO_MANY_PUSH_DEVICES',
      message: `There are ${mostDevices} devices, as many as there may be. Remove one first.`,
      path: ['input'],
      limit: mostDevices,
    }),
  },
});
