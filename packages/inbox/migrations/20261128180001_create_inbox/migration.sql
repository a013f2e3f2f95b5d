-- Databases older than this have the table from a migration of their subgraph, and keep it with its rows.
CREATE TABLE IF NOT EXISTS "inbox_event" (
    "consumer" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "aggregate_version" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "processed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("consumer","aggregate_id","aggregate_version")
);
CREATE UNIQUE INDEX IF NOT EXISTS "inbox_event_consumer_event_id_key" ON "inbox_event"("consumer", "event_id");

-- For pruning.
CREATE INDEX IF NOT EXISTS "inbox_event_processed_at_idx" ON "inbox_event"("processed_at");
