-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
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

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_rejection" (
    "job_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "job_rejection_pkey" PRIMARY KEY ("job_id","index")
);

-- CreateIndex
CREATE INDEX "job_started_by_id_idx" ON "job"("started_by", "id");

-- CreateIndex
CREATE INDEX "job_finished_at_idx" ON "job"("finished_at");

-- AddForeignKey
ALTER TABLE "job_rejection" ADD CONSTRAINT "job_rejection_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
