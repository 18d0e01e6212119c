-- Up to when somebody has read what is new for them: who called on them, and what was said to be done.
ALTER TABLE "membership" ADD COLUMN "news_read_at" TIMESTAMPTZ(3);
