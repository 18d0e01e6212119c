-- Whether the team says that the weaknesses behind a unit's value matter to the goal; null where the rule left no choice.
ALTER TABLE "unit_value" ADD COLUMN "weaknesses_matter" BOOLEAN;

-- When the preliminary findings were shown to somebody from this instance.
ALTER TABLE "appraisal_instance" ADD COLUMN "shown_at" TIMESTAMPTZ(3);
