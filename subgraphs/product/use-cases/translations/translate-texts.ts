import { isDeepStrictEqual } from 'node:util';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { editTexts, putTranslation, type TranslatedKind } from '../../domain/translation.ts';
import { nothingTranslated, type TranslationsByKind } from '../../domain/translations-by-kind.ts';
import type { Tx } from '../../store/database.ts';
import { listTranslations, saveTranslations } from '../../store/translations.ts';

/** What to change of a translation: what is absent stays, null removes. */
export type TranslationEdit<Kept> = { [Field in keyof Kept]?: Kept[Field] | undefined };

/** Changes the texts of a locked thing in a language. Whether that makes a difference. */
export async function translateTexts<Kind extends TranslatedKind>(
  tx: Tx,
  { language, ...owner }: { kind: Kind; ownerId: string; language: string },
  edit: (known: TranslationsByKind[Kind]) => TranslationEdit<TranslationsByKind[Kind]>,
) {
  const before = await listTranslations(tx, owner.kind, owner.ownerId);
  const known = before.find((each) => each.language === language) ?? nothingTranslated[owner.kind](language);
  const after = putTranslation(before, editTexts(known, edit(known)));
  if (isRefusal(after)) return after;
  await saveTranslations(tx, owner, before, after);
  return !isDeepStrictEqual(before, after);
}
