-- AlterTable
ALTER TABLE "mailbox_message" ADD COLUMN     "channel" VARCHAR(20) NOT NULL DEFAULT 'EMAIL';

-- AlterTable
ALTER TABLE "message_template_version" ADD COLUMN     "sms" TEXT;
