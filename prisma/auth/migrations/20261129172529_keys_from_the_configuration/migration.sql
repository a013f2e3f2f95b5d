-- AlterTable
ALTER TABLE "api_key" ALTER COLUMN "created_by" DROP NOT NULL;
