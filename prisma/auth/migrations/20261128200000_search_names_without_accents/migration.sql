-- What a name is searched by, as `foldText` (packages/text) makes it of new ones: without accents and compatibility forms, in
-- lower case, with the letters that Unicode does not take apart spelled out. E-mail addresses are folded as they are.
ALTER TABLE "user_account" ADD COLUMN "name_key" TEXT;

UPDATE "user_account" SET "name_key" = replace(replace(replace(replace(
    translate(
        lower(normalize(regexp_replace(normalize("display_name", NFKD), '[\u0300-\u036f]', '', 'g'), NFKC)),
        'ıøłđð', 'ioldd'
    ), 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');

DROP INDEX "user_account_email_display_name_idx";
CREATE INDEX "user_account_email_name_key_idx" ON "user_account" USING GIN ("email" gin_trgm_ops, "name_key" gin_trgm_ops);
