CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id","revision")
);

CREATE TABLE "catalogue_item" (
    "edition_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parent" TEXT,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "section" TEXT,
    "body" JSONB NOT NULL,

    CONSTRAINT "catalogue_item_pkey" PRIMARY KEY ("edition_id","revision","kind","code")
);

ALTER TABLE "catalogue_item" ADD CONSTRAINT "catalogue_item_edition_id_revision_fkey" FOREIGN KEY ("edition_id", "revision")
  REFERENCES "edition"("id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The catalogue is the same for everybody. What an assessment has used never changes again.
CREATE FUNCTION keep_used_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  edition_row record;
BEGIN
  SELECT e.id, e.revision INTO edition_row FROM "edition" e
    WHERE e.id = coalesce(OLD.edition_id, NEW.edition_id)
      AND e.revision = coalesce(OLD.revision, NEW.revision)
      AND e.used_at IS NOT NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'edition % revision % is in use and never changes', edition_row.id, edition_row.revision;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "keep_used_edition" BEFORE INSERT OR UPDATE OR DELETE ON "catalogue_item"
  FOR EACH ROW EXECUTE FUNCTION keep_used_edition();

CREATE FUNCTION keep_used_edition_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
  RAISE EXCEPTION 'edition % revision % is in use and never changes', OLD.id, OLD.revision;
END $$;
CREATE TRIGGER "keep_used_edition_head" BEFORE UPDATE OR DELETE ON "edition"
  FOR EACH ROW EXECUTE FUNCTION keep_used_edition_head();
