import { invalidInput } from '#packages/user-errors/user-errors.ts';

/** What every translation may be refused for. */
export const translationRefusals = {
  'own-language': (_: object, { language }: { language: string }) =>
    invalidInput(
      ['input', 'language'],
      `language: ${language} is the shop's own, in which the thing itself is described`,
    ),
  'too-many-languages': ({ most }: { most: number }) =>
    invalidInput(['input', 'language'], `language: expected at most ${most} languages`),
};
