-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "channel" VARCHAR(20) NOT NULL,
    "recipient_id" UUID NOT NULL,
    "about_id" UUID NOT NULL,
    "part_id" UUID,
    "event_id" UUID NOT NULL,
    "repetition" INTEGER NOT NULL,
    "resend_of" UUID,
    "correlation_id" TEXT NOT NULL,
    "status" VARCHAR(20) NOT NULL,
    "reason" TEXT,
    "address" TEXT,
    "locale" VARCHAR(35),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_attempt" (
    "message_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "provider" VARCHAR(20) NOT NULL,
    "outcome" VARCHAR(20) NOT NULL,
    "answer" VARCHAR(500) NOT NULL,

    CONSTRAINT "message_attempt_pkey" PRIMARY KEY ("message_id","number")
);

-- CreateTable
CREATE TABLE "mailbox_message" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_recipient_id_id_idx" ON "message"("recipient_id", "id");

-- CreateIndex
CREATE INDEX "message_status_id_idx" ON "message"("status", "id");

-- CreateIndex
CREATE INDEX "message_address_id_idx" ON "message"("address", "id");

-- CreateIndex
CREATE INDEX "message_settled_at_idx" ON "message"("settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_event_id_recipient_id_channel_repetition_key" ON "message"("event_id", "recipient_id", "channel", "repetition");

-- CreateIndex
CREATE INDEX "mailbox_message_recipient_id_idx" ON "mailbox_message"("recipient_id");

-- CreateIndex
CREATE INDEX "mailbox_message_sent_at_idx" ON "mailbox_message"("sent_at");

-- AddForeignKey
ALTER TABLE "message_attempt" ADD CONSTRAINT "message_attempt_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;
