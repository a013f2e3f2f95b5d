import type { RequestContext } from './context.ts';

/** The same text for requests that ask for the same languages; empty for those that do not say. It has no white space. */
export const languageKey = ({ languages = '', market }: Pick<RequestContext, 'languages' | 'market'>): string =>
  market === undefined ? languages : `${market}/${languages}`;
