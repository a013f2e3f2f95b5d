-- What a name sorts by, as `sortKey` (packages/text) makes it of new ones: without accents and
-- compatibility forms, in lower case, with the letters that Unicode does not take apart spelled out, at most 255 characters.
ALTER TABLE "category" ADD COLUMN "name_key" TEXT;

UPDATE "category" SET "name_key" = left(
    replace(replace(replace(replace(
        translate(
            lower(normalize(regexp_replace(normalize("name", NFKD), '[\u0300-\u036f]', '', 'g'), NFKC)),
            'ıøłđð', 'ioldd'
        ), 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    255
);

ALTER TABLE "category" ALTER COLUMN "name_key" SET NOT NULL;
