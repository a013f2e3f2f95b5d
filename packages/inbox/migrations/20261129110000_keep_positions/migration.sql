-- How far a consumer is with each aggregate: one row, however many events, and no index but its key, so that an update stays
-- on its page. `previous` is how far it was before the latest events, by which one statement can tell which of them were new.
CREATE TABLE "inbox_position" (
    "consumer" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "previous" INTEGER NOT NULL,

    CONSTRAINT "inbox_position_pkey" PRIMARY KEY ("consumer","aggregate_id")
) WITH (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

-- Nobody may add to it until the view is there.
LOCK TABLE "inbox_event" IN ACCESS EXCLUSIVE MODE;
INSERT INTO "inbox_position" ("consumer", "aggregate_id", "version", "previous")
SELECT "consumer", "aggregate_id", max("aggregate_version"), max("aggregate_version") - 1 FROM "inbox_event"
GROUP BY "consumer", "aggregate_id";
DROP TABLE "inbox_event";

-- Processes of the version before record their events through it while they are replaced.
CREATE VIEW "inbox_event" AS
SELECT "consumer", "aggregate_id", "version" AS "aggregate_version", NULL::uuid AS "event_id", NULL::timestamptz AS "processed_at"
FROM "inbox_position";

-- Leaves the row out when another transaction was first, as ON CONFLICT DO NOTHING did.
CREATE FUNCTION "record_inbox_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO inbox_position AS known (consumer, aggregate_id, version, previous)
  VALUES (NEW.consumer, NEW.aggregate_id, NEW.aggregate_version, NEW.aggregate_version - 1)
  ON CONFLICT (consumer, aggregate_id) DO UPDATE SET version = excluded.version, previous = known.version
  WHERE known.version = excluded.version - 1;
  RETURN CASE WHEN FOUND THEN NEW END;
END $$;

-- With its schema: temporary ones are not searched for functions.
DO $$ BEGIN EXECUTE format(
  'CREATE TRIGGER "record_inbox_event" INSTEAD OF INSERT ON "inbox_event" FOR EACH ROW EXECUTE FUNCTION %I."record_inbox_event"()',
  current_schema());
END $$;

-- Which versions were new to the latest statement that recorded some.
ALTER TABLE "inbox_versions" ADD COLUMN "received" INT8MULTIRANGE NOT NULL DEFAULT '{}';
ALTER TABLE "inbox_versions" SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
