/**
 * The languages in which a text is looked for, one after the other, before it is shown in the shop's own: each that is asked for, then what
 * is more general. `de-AT`, `fr` in a shop whose own language is English: `de-AT`, `de`, `fr`. Whoever asks for the shop's own before
 * others gets nothing of these. What is no tag of BCP 47 is left out.
 */
export function languageChain(asked: readonly string[], own: string): string[] {
  const chain = new Set<string>();
  for (const language of asked.flatMap(withMoreGeneral)) {
    if (language === own) break;
    chain.add(language);
  }
  return [...chain];
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. */
function withMoreGeneral(tag: string): string[] {
  const subtags = canonical(tag)?.split('-') ?? [];
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // a RangeError: no such tag can be
  }
}
