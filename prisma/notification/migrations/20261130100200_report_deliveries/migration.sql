-- AlterTable
ALTER TABLE "message" ADD COLUMN     "next_event" INTEGER NOT NULL DEFAULT 3;
