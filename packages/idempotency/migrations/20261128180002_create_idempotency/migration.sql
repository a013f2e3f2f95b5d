-- Databases older than this may have the table from a migration of their subgraph, and keep it with its rows.
CREATE TABLE IF NOT EXISTS "idempotency_key" (
    "caller" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("caller","operation","key")
);

-- For pruning.
CREATE INDEX IF NOT EXISTS "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");
