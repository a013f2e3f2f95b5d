-- Databases older than this have the table from a migration of their subgraph, and keep it with its rows.
CREATE TABLE IF NOT EXISTS "outbox_event" (
    "position" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "aggregate_type" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "aggregate_version" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "correlation_id" TEXT NOT NULL,
    "causation_id" TEXT,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("position")
);
CREATE UNIQUE INDEX IF NOT EXISTS "outbox_event_id_key" ON "outbox_event"("id");
CREATE UNIQUE INDEX IF NOT EXISTS "outbox_event_aggregate_id_aggregate_version_key"
  ON "outbox_event"("aggregate_id", "aggregate_version");

-- What is not published yet, in order; and what was published long ago.
CREATE INDEX IF NOT EXISTS "outbox_event_published_at_position_idx" ON "outbox_event"("published_at", "position");
