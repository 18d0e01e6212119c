-- A key that comes again with other content is not answered as done.
ALTER TABLE "idempotency_key" ADD COLUMN     "digest" TEXT;
