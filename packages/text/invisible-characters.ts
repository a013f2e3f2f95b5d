/** Letters and marks of the scripts in which a zero-width joiner or non-joiner changes what is seen. */
const cursive = String.raw`\p{scx=Adlm}\p{scx=Arab}\p{scx=Mand}\p{scx=Mani}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Phag}\p{scx=Rohg}\p{scx=Syrc}`;
const indic = String.raw`\p{scx=Bali}\p{scx=Beng}\p{scx=Cakm}\p{scx=Deva}\p{scx=Gran}\p{scx=Gujr}\p{scx=Guru}\p{scx=Java}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mymr}\p{scx=Orya}\p{scx=Sinh}\p{scx=Sund}\p{scx=Taml}\p{scx=Telu}\p{scx=Tibt}`;
const joining = String.raw`[[${cursive}${indic}]&&[\p{L}\p{M}]]`;
const indicMark = String.raw`[[${indic}]&&\p{M}]`;

/** Characters without a shape of their own that shape their neighbours, where they do. */
const meaningful = [
  // A flag of a part of a country, such as Scotland: a black flag and a code in tag characters.
  String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  // Whether a symbol is shown as text or as an emoji.
  String.raw`(?<=[\p{Emoji}--[0-9#*]])[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  // Emoji joined to one, such as a family.
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  // Persian words, Indic clusters and half forms.
  String.raw`(?<=${joining})[\u200C\u200D](?=${joining})`,
  String.raw`(?<=${indicMark})[\u200C\u200D]`,
  // Variants of ideographs, as names have them, and of letters.
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=[\p{Script=Mymr}\p{Script=Phag}])\uFE00`,
  String.raw`(?<=[\p{Script=Mong}&&\p{L}])[\u180B-\u180D\u180F]`,
  String.raw`(?<=[\p{Script=Mong}&&\p{L}])\u180E(?=[\p{Script=Mong}&&\p{L}])`,
].join('|');

const invisible = String.raw`[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]`;
const anyInvisible = new RegExp(invisible, 'v');
const keptOrInvisible = new RegExp(`(${meaningful})|${invisible}`, 'gv');

/** Most marks in a row: as many as UAX 15 leaves in a stream, and more than any script puts on a letter. */
export const mostMarks = 30;
const tooManyMarks = new RegExp(String.raw`\p{M}{${mostMarks + 1}}`, 'u');

/**
 * The text composed (NFC) and without characters that show nothing: zero-width spaces, marks of direction, soft hyphens,
 * fillers, byte order marks. Joiners and variation selectors stay where they shape their neighbours: inside emoji, Persian
 * and Indic words, and after ideographs. Null when more than `mostMarks` follow each other: to put them in order takes time
 * that grows with the square of their number, minutes for a megabyte.
 */
export function withoutInvisible(text: string): string | null {
  let current = text;
  for (;;) {
    if (tooManyMarks.test(current)) return null;
    const composed = current.normalize('NFC');
    const next = anyInvisible.test(composed) ? composed.replace(keptOrInvisible, '$1') : composed;
    // What has lost its neighbour shapes nothing any more, and letters that have become neighbours compose.
    if (next === current) return current;
    current = next;
  }
}
