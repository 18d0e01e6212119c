-- Somebody known elsewhere belongs here once they accept: until then the membership stands as one that has ended.
ALTER TABLE "membership" ADD COLUMN     "accepted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "invited_at" TIMESTAMPTZ(3);

ALTER TABLE "membership" ADD CONSTRAINT "membership_accepted" CHECK (accepted OR ended_at IS NOT NULL);
ALTER TABLE "membership" ADD CONSTRAINT "membership_invited" CHECK (invited_at IS NULL OR NOT accepted);
