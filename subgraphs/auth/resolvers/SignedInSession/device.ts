import type { SignedInSessionResolvers } from '../generated.ts';

export const device: SignedInSessionResolvers['device'] = ({ userAgent }) => userAgent;
