import { allScopes, scopes as descriptions } from '../../domain/scopes.ts';
import type { QueryResolvers } from '../generated.ts';

export const scopes: QueryResolvers['scopes'] = () =>
  allScopes.toSorted().map((name) => ({ name, description: descriptions[name] }));
