import { tokenMutation } from '../token-mutation.ts';

export const resubscribe = tokenMutation(true);
