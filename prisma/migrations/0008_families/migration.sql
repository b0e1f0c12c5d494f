-- A family is one anchor and its variants: a variant of a variant would inherit no panel's opinion.
CREATE TRIGGER "CaseVariant_no_chain" BEFORE INSERT ON "CaseVariant"
WHEN NEW."anchorId" = NEW."caseId"
  OR EXISTS (SELECT 1 FROM "CaseVariant" WHERE "caseId" = NEW."anchorId" OR "anchorId" = NEW."caseId")
BEGIN SELECT RAISE(ABORT, 'a variant of a variant'); END;
