import { tokenMutation } from '../token-mutation.ts';

export const unsubscribe = tokenMutation(false);
