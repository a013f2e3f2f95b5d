import { serviceOf } from '../../domain/push-device.ts';
import type { PushDeviceResolvers } from '../generated.ts';

export const PushDevice: PushDeviceResolvers = {
  service: serviceOf,
};
