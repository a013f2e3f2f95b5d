import { categoryRules } from '../../domain/message-category.ts';
import type { MessagePreferenceResolvers } from '../generated.ts';

export const MessagePreference: MessagePreferenceResolvers = {
  canChange: ({ category }) => !categoryRules[category].transactional,
};
