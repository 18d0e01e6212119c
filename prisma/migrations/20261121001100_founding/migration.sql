ALTER TABLE "organisation" ADD COLUMN     "demonstration" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "founding_link" (
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "founding_link_pkey" PRIMARY KEY ("hash")
);

-- The operator who starts the demonstration over finds the organisations that it made, and no others.
CREATE POLICY "demonstration" ON "organisation" FOR SELECT
  USING (demonstration AND current_setting('app.demonstration', true) = 'over');
