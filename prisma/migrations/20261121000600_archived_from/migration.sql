-- Where an archived assessment stood, so that a draft put away stays unread by those who only read.
ALTER TABLE "assessment" ADD COLUMN "archived_from" TEXT;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_archived_from"
  CHECK ((status = 'archived') = (archived_from IS NOT NULL) AND archived_from <> 'archived') NOT VALID;
