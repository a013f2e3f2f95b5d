import { canSwitchOff } from '../../domain/message-preference.ts';
import type { MessagePreferenceResolvers } from '../generated.ts';

export const MessagePreference: MessagePreferenceResolvers = {
  canChange: canSwitchOff,
};
