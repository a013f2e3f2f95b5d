-- AlterTable
ALTER TABLE "message" ADD COLUMN     "failed_template_version_id" UUID,
ADD COLUMN     "is_test" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "template_language" VARCHAR(35),
ADD COLUMN     "template_version_id" UUID;

-- CreateTable
CREATE TABLE "message_template" (
    "kind" VARCHAR(40) NOT NULL,
    "language" VARCHAR(35) NOT NULL,
    "revision" INTEGER NOT NULL,
    "next_event" INTEGER NOT NULL,
    "in_use_id" UUID,
    "failing_since" TIMESTAMPTZ(3),
    "failing_reason" VARCHAR(500),

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("kind","language")
);

-- CreateTable
CREATE TABLE "message_template_version" (
    "id" UUID NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "language" VARCHAR(35) NOT NULL,
    "number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "note" VARCHAR(500),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_template_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_test" (
    "message_id" UUID NOT NULL,
    "language" VARCHAR(35) NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "example" VARCHAR(40) NOT NULL,

    CONSTRAINT "message_test_pkey" PRIMARY KEY ("message_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "message_template_version_kind_language_number_key" ON "message_template_version"("kind", "language", "number");

-- AddForeignKey
ALTER TABLE "message_test" ADD CONSTRAINT "message_test_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;
