-- What staff say of a movement, who they are, and what was on hand after it. A process of the version before writes none of these.
ALTER TABLE "stock_movement"
  ADD COLUMN "on_hand_after" INTEGER,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "note" TEXT,
  ADD COLUMN "actor_id" TEXT;

-- Why staff adjusted a level stood in the place of a document's number.
UPDATE "stock_movement" SET "note" = "reference", "reference" = NULL WHERE "kind" = 'ADJUSTED';

UPDATE "stock_movement" AS line SET "on_hand_after" = balance.on_hand
FROM (
  SELECT "id", sum("on_hand_delta") OVER (PARTITION BY "variant_id", "warehouse_id" ORDER BY "id") AS on_hand FROM "stock_movement"
) AS balance
WHERE balance."id" = line."id";

-- Whatever a program gets wrong, a line that was written stays as it is.
CREATE FUNCTION "refuse_change_of_ledger"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lines of the stock ledger are only ever added: no % of stock_movement', TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Book a movement that corrects the other one.';
END
$$;
CREATE TRIGGER "stock_movement_is_only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "stock_movement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_ledger"();
