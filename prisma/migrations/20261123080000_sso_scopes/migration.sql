-- What a provider is asked for, and since when it has not told the groups of somebody who came.
ALTER TABLE "single_sign_on" ADD COLUMN "scopes" TEXT NOT NULL DEFAULT 'openid email profile',
ADD COLUMN "claim_missed_at" TIMESTAMPTZ(3);
