CREATE TABLE "tracked_job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    -- Of the last event that tells of it.
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "rejected_count" INTEGER NOT NULL,
    "error" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "cancellation_requested_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    -- When an event told last how far it is.
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracked_job_pkey" PRIMARY KEY ("id")
);

-- For pruning.
CREATE INDEX "tracked_job_finished_at_idx" ON "tracked_job"("finished_at");

CREATE TABLE "tracked_job_rejection" (
    "job_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "tracked_job_rejection_pkey" PRIMARY KEY ("job_id", "index"),
    CONSTRAINT "tracked_job_rejection_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "tracked_job"("id") ON DELETE CASCADE
);
