import type { PushTarget } from '#packages/push-provider/push-provider.ts';

/** A browser on which somebody is told something by push. */
export interface PushDevice extends PushTarget {
  id: string;
  recipientId: string;
  /** What its owner calls it; null when they have said nothing. */
  label: string | null;
  /** When the person registered it for the first time. */
  createdAt: Date;
  /** When it last took a push, or was registered again. */
  activeAt: Date;
}

/** Devices of a person at most. */
export const mostDevices = 20;

/** The host of the push service that a device has: which browser it is, about. */
export const serviceOf = ({ endpoint }: Pick<PushDevice, 'endpoint'>): string => new URL(endpoint).hostname;

/** What to call a device where people read it. */
export const nameOf = (device: Pick<PushDevice, 'endpoint' | 'label'>): string => device.label ?? serviceOf(device);
