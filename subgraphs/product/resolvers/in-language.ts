import type { Context } from '../context.ts';
import { inFirstLanguage } from '../domain/read-translations.ts';
import type { TranslatedKind } from '../domain/translation.ts';
import type { TranslationsByKind } from '../domain/translations-by-kind.ts';

/** A text of a thing in the language of the request, or in those that stand in for it; the original when none has it. */
export function inLanguage<Kind extends TranslatedKind, Value>(
  { kind, id, original }: { kind: Kind; id: string; original: Value },
  read: (texts: TranslationsByKind[Kind]) => Value | null | undefined,
  { textsOf }: Pick<Context, 'textsOf'>,
): Value | Promise<Value> {
  const texts = textsOf(kind, id);
  return texts === null ? original : texts.then((known) => inFirstLanguage(original, known, read));
}
