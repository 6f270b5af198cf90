-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ConsentUse" AS ENUM ('name', 'face', 'place', 'text', 'un', 'research');

-- CreateEnum
CREATE TYPE "ConsentBasis" AS ENUM ('written', 'spoken', 'recorded', 'guardian', 'published_text');

-- CreateEnum
CREATE TYPE "FacilityKind" AS ENUM ('camp', 'police_custody', 'pretrial_detention', 'prison', 'forced_labour_site', 'hospital', 'other');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('name', 'attribute', 'episode', 'status', 'relation');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('shown', 'alternative', 'rejected');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('confirmed', 'probable', 'possible');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('public', 'restricted', 'sealed');

-- CreateEnum
CREATE TYPE "ContentNote" AS ENUM ('sexual_violence', 'torture', 'suicide', 'medical');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('primary', 'birth', 'married', 'religious', 'alias', 'as_in_document', 'transliteration');

-- CreateEnum
CREATE TYPE "AttributeKind" AS ENUM ('sex', 'birth_date', 'ethnicity', 'religion', 'citizenship', 'residence_permit', 'profession', 'origin', 'residence', 'identity_number', 'health', 'additional_information');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('female', 'male', 'other');

-- CreateEnum
CREATE TYPE "Ethnicity" AS ENUM ('uyghur', 'kazakh', 'kyrgyz', 'hui', 'uzbek', 'tatar', 'tajik', 'mongol', 'salar', 'dongxiang', 'xibe', 'han', 'russian', 'other');

-- CreateEnum
CREATE TYPE "Religion" AS ENUM ('islam', 'christianity', 'buddhism', 'none', 'other');

-- CreateEnum
CREATE TYPE "ProfessionClass" AS ENUM ('agriculture', 'business', 'education', 'health_care', 'law', 'media', 'art_and_culture', 'religion', 'public_service', 'security', 'engineering_and_science', 'craft_and_industry', 'transport', 'student', 'retired', 'home', 'other');

-- CreateEnum
CREATE TYPE "EpisodeKind" AS ENUM ('summons', 'police_custody', 'pretrial_detention', 'camp', 'trial', 'sentence', 'prison', 'transfer', 'forced_labour', 'house_arrest', 'restricted_movement', 'documents_withheld', 'forced_return', 'disappearance', 'hospital', 'release', 'escape', 'death', 'detention');

-- CreateEnum
CREATE TYPE "ReasonCategory" AS ENUM ('religion', 'contact_abroad', 'travel', 'culture_language', 'past_offence', 'family_offence', 'speech_media', 'birth_policy', 'property_business', 'official_duty', 'challenging_authority', 'separatism', 'terrorism_extremism', 'public_order', 'espionage', 'border_crossing', 'none_given', 'unknown');

-- CreateEnum
CREATE TYPE "StatusValue" AS ENUM ('in_camp', 'in_custody', 'sentenced', 'in_prison', 'forced_labour', 'house_arrest', 'documents_withheld', 'reported_released', 'release_disputed', 'confined_after_release', 'free', 'abroad', 'deceased', 'no_news', 'unclear');

-- CreateEnum
CREATE TYPE "SpeechFreedom" AS ENUM ('freely', 'supervised', 'through_third_person', 'unknown');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('parent', 'child', 'spouse', 'sibling', 'grandparent', 'grandchild', 'uncle_aunt', 'nephew_niece', 'cousin', 'parent_in_law', 'child_in_law', 'sibling_in_law', 'relative', 'teacher', 'student', 'colleague', 'neighbour', 'friend', 'held_together', 'other');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('human_rights_group', 'committee', 'database', 'publisher', 'press', 'government', 'consulate', 'association', 'university', 'company', 'other');

-- CreateEnum
CREATE TYPE "PersonRole" AS ENUM ('victim', 'relative', 'witness', 'official');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('country', 'region', 'prefecture', 'city', 'county', 'township', 'village', 'border_crossing', 'other');

-- CreateEnum
CREATE TYPE "PlaceResolution" AS ENUM ('stated', 'inferred', 'unresolved');

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('entry', 'testimony', 'source', 'facility', 'place', 'organisation', 'list');

-- CreateEnum
CREATE TYPE "RecordState" AS ENUM ('published', 'merged', 'withdrawn');

-- CreateEnum
CREATE TYPE "WithdrawalKind" AS ENUM ('safety', 'request', 'error', 'duplicate', 'legal');

-- CreateEnum
CREATE TYPE "RemarkTopic" AS ENUM ('population', 'location', 'product', 'conditions', 'founding', 'legal_form', 'role', 'offices', 'work', 'statement', 'event', 'other');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('news_article', 'essay', 'book', 'report', 'video', 'official_letter', 'verdict', 'leaked_file', 'photo', 'web_page', 'fundraising_page', 'other');

-- CreateEnum
CREATE TYPE "LocatorKind" AS ENUM ('page', 'paragraph', 'timecode', 'section');

-- CreateEnum
CREATE TYPE "TestimonyForm" AS ENUM ('video', 'audio', 'interview', 'letter', 'press_conference', 'call', 'submission', 'written_statement', 'quoted_in_text');

-- CreateEnum
CREATE TYPE "UserRole" AS ENUM ('contributor', 'curator', 'reviewer', 'protection_officer', 'administrator', 'system');

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "use" "ConsentUse" NOT NULL,
    "basis" "ConsentBasis" NOT NULL,
    "scope" TEXT,
    "proofSourceId" UUID,
    "proof" TEXT,
    "givenWords" TEXT,
    "givenEdtf" TEXT,
    "givenEarliest" DATE,
    "givenLatest" DATE,
    "expiresOn" DATE,
    "withdrawnAt" TIMESTAMPTZ,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL,
    "kind" "FacilityKind" NOT NULL,
    "placeId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "internalNote" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "FactKind" NOT NULL,
    "standing" "Standing" NOT NULL DEFAULT 'shown',
    "standingReason" TEXT,
    "certainty" "Certainty" NOT NULL DEFAULT 'possible',
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "contentNote" "ContentNote",
    "remark" TEXT,
    "internalNote" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name" (
    "factId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL DEFAULT 'primary',
    "scheme" TEXT,

    CONSTRAINT "name_pkey" PRIMARY KEY ("factId")
);

-- CreateTable
CREATE TABLE "attribute" (
    "factId" UUID NOT NULL,
    "kind" "AttributeKind" NOT NULL,
    "sex" "Sex",
    "ethnicity" "Ethnicity",
    "religion" "Religion",
    "professionClass" "ProfessionClass",
    "text" TEXT,
    "textLanguage" TEXT,
    "placeId" UUID,
    "dateWords" TEXT,
    "dateEdtf" TEXT,
    "dateEarliest" DATE,
    "dateLatest" DATE,

    CONSTRAINT "attribute_pkey" PRIMARY KEY ("factId")
);

-- CreateTable
CREATE TABLE "episode" (
    "factId" UUID NOT NULL,
    "kind" "EpisodeKind" NOT NULL,
    "facilityId" UUID,
    "placeId" UUID,
    "startWords" TEXT,
    "startEdtf" TEXT,
    "startEarliest" DATE,
    "startLatest" DATE,
    "endWords" TEXT,
    "endEdtf" TEXT,
    "endEarliest" DATE,
    "endLatest" DATE,
    "description" TEXT,
    "descriptionLanguage" TEXT,
    "reasonsSuspected" "ReasonCategory"[],
    "reasonSuspectedWords" TEXT,
    "reasonsOfficial" "ReasonCategory"[],
    "reasonOfficialWords" TEXT,
    "charge" TEXT,
    "sentenceWords" TEXT,
    "sentenceMonthsMin" INTEGER,
    "sentenceMonthsMax" INTEGER,
    "court" TEXT,
    "conditions" TEXT,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("factId")
);

-- CreateTable
CREATE TABLE "status_report" (
    "factId" UUID NOT NULL,
    "value" "StatusValue" NOT NULL,
    "speech" "SpeechFreedom" NOT NULL DEFAULT 'unknown',
    "text" TEXT,
    "textLanguage" TEXT,
    "placeId" UUID,
    "asOfWords" TEXT,
    "asOfEdtf" TEXT,
    "asOfEarliest" DATE,
    "asOfLatest" DATE,
    "learnedWords" TEXT,
    "learnedEdtf" TEXT,
    "learnedEarliest" DATE,
    "learnedLatest" DATE,

    CONSTRAINT "status_report_pkey" PRIMARY KEY ("factId")
);

-- CreateTable
CREATE TABLE "relation" (
    "factId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "words" TEXT,
    "otherPersonId" UUID NOT NULL,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("factId")
);

-- CreateTable
CREATE TABLE "imported_record" (
    "key" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_record_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "index_task" (
    "recordId" UUID NOT NULL,
    "revision" BIGINT NOT NULL,
    "enqueuedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,
    "deadAt" TIMESTAMPTZ,

    CONSTRAINT "index_task_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "list" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "createdOn" DATE NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_member" (
    "listId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "list_member_pkey" PRIMARY KEY ("listId","personId")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "description" TEXT,
    "placeId" UUID,
    "url" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "internalNote" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "roles" "PersonRole"[],
    "label" TEXT,
    "nameWithheld" BOOLEAN NOT NULL DEFAULT false,
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "atRisk" BOOLEAN NOT NULL DEFAULT false,
    "sealedIdentity" BOOLEAN NOT NULL DEFAULT false,
    "neverPublish" BOOLEAN NOT NULL DEFAULT false,
    "internalNote" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_summary" (
    "personId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',

    CONSTRAINT "person_summary_pkey" PRIMARY KEY ("personId","language")
);

-- CreateTable
CREATE TABLE "external_identifier" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "database" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "url" TEXT,
    "label" TEXT,
    "note" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',

    CONSTRAINT "external_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "resolution" "PlaceResolution" NOT NULL DEFAULT 'stated',
    "parentId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "internalNote" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_record" (
    "id" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,
    "state" "RecordState" NOT NULL,
    "currentVersion" INTEGER NOT NULL,
    "mergedIntoId" UUID,
    "withdrawalKind" "WithdrawalKind",
    "stateChangedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "firstPublishedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "public_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_version" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "units" JSONB NOT NULL,
    "salts" JSONB NOT NULL,
    "unitHashes" JSONB NOT NULL,
    "redactions" JSONB NOT NULL DEFAULT '[]',
    "previousHash" TEXT,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ NOT NULL,
    "publishedById" UUID NOT NULL,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_listing" (
    "recordId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "titleLanguage" TEXT,
    "sortKey" TEXT NOT NULL,
    "refs" TEXT[],
    "publishedAt" TIMESTAMPTZ NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ NOT NULL,
    "status" "StatusValue",
    "statusOn" DATE,
    "sex" "Sex",
    "ethnicities" "Ethnicity"[],
    "tier" INTEGER,
    "reasons" "ReasonCategory"[],
    "placeNumbers" INTEGER[],
    "listNumbers" INTEGER[],
    "facilityNumbers" INTEGER[],
    "detainedEarliest" DATE,
    "detainedLatest" DATE,
    "detainedDoubtful" BOOLEAN,

    CONSTRAINT "record_listing_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "record_counter" (
    "kind" "RecordKind" NOT NULL,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "publishedCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "record_counter_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "collection_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "collection_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_name" (
    "id" UUID NOT NULL,
    "facilityId" UUID,
    "placeId" UUID,
    "organisationId" UUID,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "record_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "facilityId" UUID,
    "placeId" UUID,
    "organisationId" UUID,
    "topic" "RemarkTopic" NOT NULL,
    "text" TEXT NOT NULL,
    "textLanguage" TEXT NOT NULL,
    "dateWords" TEXT,
    "dateEdtf" TEXT,
    "dateEarliest" DATE,
    "dateLatest" DATE,
    "certainty" "Certainty" NOT NULL DEFAULT 'possible',
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "titleLanguage" TEXT NOT NULL,
    "author" TEXT,
    "publisher" TEXT,
    "dateWords" TEXT,
    "dateEdtf" TEXT,
    "dateEarliest" DATE,
    "dateLatest" DATE,
    "languages" TEXT[],
    "url" TEXT,
    "archivedUrl" TEXT,
    "accessedOn" DATE,
    "fileHash" TEXT,
    "note" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "factId" UUID,
    "remarkId" UUID,
    "testimonyId" UUID,
    "sourceId" UUID,
    "locatorKind" "LocatorKind",
    "locator" TEXT,
    "quote" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "testimony" (
    "id" UUID NOT NULL,
    "form" "TestimonyForm" NOT NULL,
    "reportedBySourceId" UUID,
    "dateWords" TEXT,
    "dateEdtf" TEXT,
    "dateEarliest" DATE,
    "dateLatest" DATE,
    "placeId" UUID,
    "languages" TEXT[],
    "originalText" TEXT,
    "originalLanguage" TEXT,
    "contentNote" "ContentNote",
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "internalNote" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "testimony_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "testimony_witness" (
    "id" UUID NOT NULL,
    "testimonyId" UUID NOT NULL,
    "personId" UUID,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "testimony_witness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation" (
    "testimonyId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "translator" TEXT,
    "reviewed" BOOLEAN NOT NULL DEFAULT false,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',

    CONSTRAINT "translation_pkey" PRIMARY KEY ("testimonyId","language")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "testimonyId" UUID NOT NULL,
    "victimId" UUID NOT NULL,
    "witnessRelation" "RelationKind",
    "witnessIsVictim" BOOLEAN NOT NULL DEFAULT false,
    "witnessRelationWords" TEXT,
    "language" TEXT NOT NULL,
    "aboutVictim" TEXT,
    "victimLocation" TEXT,
    "whenDetained" TEXT,
    "reason" TEXT,
    "victimStatus" TEXT,
    "howLearned" TEXT,
    "additionalInformation" TEXT,
    "contentNote" "ContentNote",
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "UserRole" NOT NULL,
    "disabledAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consent_personId_idx" ON "consent"("personId");

-- CreateIndex
CREATE INDEX "event_subjectId_idx" ON "event"("subjectId");

-- CreateIndex
CREATE INDEX "event_type_at_idx" ON "event"("type", "at");

-- CreateIndex
CREATE UNIQUE INDEX "fact_anchor_key" ON "fact"("anchor");

-- CreateIndex
CREATE INDEX "fact_personId_idx" ON "fact"("personId");

-- CreateIndex
CREATE INDEX "relation_otherPersonId_idx" ON "relation"("otherPersonId");

-- CreateIndex
CREATE INDEX "imported_record_subjectId_idx" ON "imported_record"("subjectId");

-- CreateIndex
CREATE INDEX "index_task_deadAt_revision_idx" ON "index_task"("deadAt", "revision");

-- CreateIndex
CREATE INDEX "list_member_personId_idx" ON "list_member"("personId");

-- CreateIndex
CREATE INDEX "external_identifier_database_identifier_idx" ON "external_identifier"("database", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "external_identifier_personId_database_identifier_key" ON "external_identifier"("personId", "database", "identifier");

-- CreateIndex
CREATE INDEX "place_parentId_idx" ON "place"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "public_record_subjectId_key" ON "public_record"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "public_record_kind_number_key" ON "public_record"("kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "record_version_recordId_number_key" ON "record_version"("recordId", "number");

-- CreateIndex
CREATE INDEX "record_listing_refs_idx" ON "record_listing" USING GIN ("refs");

-- CreateIndex
CREATE INDEX "record_listing_placeNumbers_idx" ON "record_listing" USING GIN ("placeNumbers");

-- CreateIndex
CREATE INDEX "record_listing_listNumbers_idx" ON "record_listing" USING GIN ("listNumbers");

-- CreateIndex
CREATE INDEX "record_listing_reasons_idx" ON "record_listing" USING GIN ("reasons");

-- CreateIndex
CREATE INDEX "record_listing_kind_publishedAt_number_idx" ON "record_listing"("kind", "publishedAt", "number");

-- CreateIndex
CREATE INDEX "record_listing_kind_statusOn_number_idx" ON "record_listing"("kind", "statusOn", "number");

-- CreateIndex
CREATE INDEX "record_listing_kind_sortKey_number_idx" ON "record_listing"("kind", "sortKey", "number");

-- CreateIndex
CREATE INDEX "record_listing_kind_status_number_idx" ON "record_listing"("kind", "status", "number");

-- CreateIndex
CREATE UNIQUE INDEX "record_listing_kind_number_key" ON "record_listing"("kind", "number");

-- CreateIndex
CREATE INDEX "record_name_facilityId_idx" ON "record_name"("facilityId");

-- CreateIndex
CREATE INDEX "record_name_placeId_idx" ON "record_name"("placeId");

-- CreateIndex
CREATE INDEX "record_name_organisationId_idx" ON "record_name"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "remark_anchor_key" ON "remark"("anchor");

-- CreateIndex
CREATE INDEX "remark_facilityId_idx" ON "remark"("facilityId");

-- CreateIndex
CREATE INDEX "remark_placeId_idx" ON "remark"("placeId");

-- CreateIndex
CREATE INDEX "remark_organisationId_idx" ON "remark"("organisationId");

-- CreateIndex
CREATE INDEX "citation_factId_idx" ON "citation"("factId");

-- CreateIndex
CREATE INDEX "citation_remarkId_idx" ON "citation"("remarkId");

-- CreateIndex
CREATE INDEX "citation_testimonyId_idx" ON "citation"("testimonyId");

-- CreateIndex
CREATE INDEX "citation_sourceId_idx" ON "citation"("sourceId");

-- CreateIndex
CREATE INDEX "testimony_witness_testimonyId_idx" ON "testimony_witness"("testimonyId");

-- CreateIndex
CREATE INDEX "testimony_witness_personId_idx" ON "testimony_witness"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "account_anchor_key" ON "account"("anchor");

-- CreateIndex
CREATE INDEX "account_victimId_idx" ON "account"("victimId");

-- CreateIndex
CREATE UNIQUE INDEX "account_testimonyId_victimId_key" ON "account"("testimonyId", "victimId");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_proofSourceId_fkey" FOREIGN KEY ("proofSourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_report" ADD CONSTRAINT "status_report_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_report" ADD CONSTRAINT "status_report_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_otherPersonId_fkey" FOREIGN KEY ("otherPersonId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_task" ADD CONSTRAINT "index_task_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "public_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list" ADD CONSTRAINT "list_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_member" ADD CONSTRAINT "list_member_listId_fkey" FOREIGN KEY ("listId") REFERENCES "list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_member" ADD CONSTRAINT "list_member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_summary" ADD CONSTRAINT "person_summary_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identifier" ADD CONSTRAINT "external_identifier_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "public_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_version" ADD CONSTRAINT "record_version_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "public_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_version" ADD CONSTRAINT "record_version_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_listing" ADD CONSTRAINT "record_listing_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "public_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_name" ADD CONSTRAINT "record_name_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_name" ADD CONSTRAINT "record_name_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_name" ADD CONSTRAINT "record_name_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_testimonyId_fkey" FOREIGN KEY ("testimonyId") REFERENCES "testimony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "testimony" ADD CONSTRAINT "testimony_reportedBySourceId_fkey" FOREIGN KEY ("reportedBySourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "testimony" ADD CONSTRAINT "testimony_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "testimony" ADD CONSTRAINT "testimony_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "testimony_witness" ADD CONSTRAINT "testimony_witness_testimonyId_fkey" FOREIGN KEY ("testimonyId") REFERENCES "testimony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "testimony_witness" ADD CONSTRAINT "testimony_witness_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_testimonyId_fkey" FOREIGN KEY ("testimonyId") REFERENCES "testimony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_testimonyId_fkey" FOREIGN KEY ("testimonyId") REFERENCES "testimony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_victimId_fkey" FOREIGN KEY ("victimId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
