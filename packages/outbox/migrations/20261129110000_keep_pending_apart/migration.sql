-- Nobody may be writing while the unpublished events are looked for.
LOCK TABLE "outbox_event";

-- The events that are not published yet: lists of their positions, each written by the statement that appended them.
-- Rows live for milliseconds, so that nearly all of the table is dead: it is vacuumed as soon as a few pages are.
CREATE TABLE "outbox_pending" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "positions" BIGINT[] NOT NULL,

    CONSTRAINT "outbox_pending_pkey" PRIMARY KEY ("id")
) WITH (
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_threshold = 100000,
    autovacuum_analyze_scale_factor = 0
);

INSERT INTO "outbox_pending" ("positions")
SELECT array_agg("position")
FROM (
    SELECT "position", (row_number() OVER (ORDER BY "position") - 1) / 256 AS "list"
    FROM "outbox_event" WHERE "published_at" IS NULL ORDER BY "position"
) AS "unpublished"
GROUP BY "list" ORDER BY "list";

-- Events of before are kept as if they had been appended now, which is longer than they had to be.
DROP INDEX "outbox_event_published_at_position_idx";
ALTER TABLE "outbox_event" ADD COLUMN "appended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(), DROP COLUMN "published_at";
ALTER TABLE "outbox_event" ALTER COLUMN "appended_at" DROP DEFAULT;

-- Nobody looks for events by id.
DROP INDEX "outbox_event_id_key";

-- Processes of the version before go on writing while this one is rolled out, and know nothing of what is pending.
CREATE FUNCTION "outbox_event_is_pending"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."appended_at" := now();
  INSERT INTO "outbox_pending" ("positions") VALUES (ARRAY[NEW."position"]);
  RETURN NEW;
END $$;

-- In words that also do where the tables are temporary, among which functions are only found by their whole name.
DO $$ BEGIN
  EXECUTE format(
    'CREATE TRIGGER "outbox_event_is_pending" BEFORE INSERT ON "outbox_event"
     FOR EACH ROW WHEN (NEW."appended_at" IS NULL) EXECUTE FUNCTION %I."outbox_event_is_pending"()', current_schema());
END $$;
