-- AlterTable
ALTER TABLE "webhook_delivery" ADD COLUMN     "body" TEXT;

-- AlterTable
ALTER TABLE "webhook_endpoint" ADD COLUMN     "api_key" BYTEA,
ADD COLUMN     "selection" TEXT;

-- CreateTable
CREATE TABLE "webhook_replay" (
    "job_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "types" TEXT[],
    "last_occurred" TIMESTAMPTZ(3),
    "last_event_id" UUID,

    CONSTRAINT "webhook_replay_pkey" PRIMARY KEY ("job_id")
);
