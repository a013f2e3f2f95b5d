-- Without a reference to the job: it is written after them, once it is known how many they are.
CREATE TABLE "tracked_job_row" (
    "job_id" UUID NOT NULL,
    -- Place in what was given, from 0 on.
    "index" INTEGER NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "tracked_job_row_pkey" PRIMARY KEY ("job_id", "index")
);
