-- A consumer without order receives the stream once in each generation, from `begin_from` on (NULL: from the first event).
CREATE TABLE "inbox_generation" (
    "consumer" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "begin_from" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_generation_pkey" PRIMARY KEY ("consumer","generation")
);

-- The versions of an aggregate that took effect. Those that follow each other are one range, however many they are.
CREATE TABLE "inbox_versions" (
    "consumer" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "aggregate_type" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "versions" INT8MULTIRANGE NOT NULL,

    CONSTRAINT "inbox_versions_pkey" PRIMARY KEY ("consumer","generation","aggregate_type","aggregate_id")
);
