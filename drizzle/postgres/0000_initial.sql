CREATE TABLE "community" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "community_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "holiday_year" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"year" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "holiday_year_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "named_profile" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "named_profile_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "body" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "body_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "building" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "building_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "household" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"building_id" text COLLATE "C" NOT NULL,
	"staircase" text COLLATE "C" NOT NULL,
	"room" text COLLATE "C" NOT NULL,
	"voting_person_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "household_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"phone" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	"bound_at" bigint,
	"ended_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "person_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"body_kind" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C",
	"ended_at" bigint,
	"expertise" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "post_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"login" text COLLATE "C" NOT NULL,
	"ended_at" bigint,
	"locked_until" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "account_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C",
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"revoked_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "invitation_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "session_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"uploaded_by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"is_public" boolean NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "stored_file_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "sequence" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"value" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "sequence_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "estate" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "estate_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"estate_id" text COLLATE "C" NOT NULL,
	"building_id" text COLLATE "C" NOT NULL,
	"staircase" text COLLATE "C" NOT NULL,
	"floor" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"area_centi" bigint,
	"use" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "unit_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "owner" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"phone" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"ended_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "owner_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "ownership" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"owner_key" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "ownership_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "occupant" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"until" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "occupant_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "matter" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL,
	"proposer_person_id" text COLLATE "C",
	"proposer_party" text COLLATE "C",
	"is_petition" boolean NOT NULL,
	"proposed_at" bigint NOT NULL,
	"template" text COLLATE "C",
	"body_kind" text COLLATE "C",
	"rule" text COLLATE "C",
	"poll_id" text COLLATE "C",
	"result_publicity_id" text COLLATE "C",
	"parent_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "matter_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "second" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	"party" text COLLATE "C",
	"at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "second_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "joint_decision" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"entered_by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "joint_decision_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"text_hash" text COLLATE "C" NOT NULL,
	"saved_at" bigint NOT NULL,
	"saved_by" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "draft_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "publicity" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"doc_number" text COLLATE "C" NOT NULL,
	"posted_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"is_end_confirmed" boolean NOT NULL,
	"text_hash" text COLLATE "C" NOT NULL,
	"paused_at" bigint,
	"certified_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "publicity_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "posting_proof" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"publicity_id" text COLLATE "C" NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"occasion" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"file_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"by_person_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "posting_proof_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "opinion" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"publicity_id" text COLLATE "C" NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"stance" text COLLATE "C" NOT NULL,
	"against_count" boolean NOT NULL,
	"author_person_id" text COLLATE "C",
	"household_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"display" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C",
	"answered_at" bigint,
	"is_maintained" boolean NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "opinion_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"draft_version" bigint NOT NULL,
	"expert_person_id" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"appointed_at" bigint NOT NULL,
	"conclusion" text COLLATE "C",
	"concluded_at" bigint,
	"replaced_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "review_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"starts_at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"is_urgent" boolean NOT NULL,
	"noticed_at" bigint,
	"chair_person_id" text COLLATE "C",
	"recorder_person_id" text COLLATE "C",
	"opened_at" bigint,
	"adjourned_at" bigint,
	"minutes_published_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "meeting_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "round" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"outcome" text COLLATE "C",
	"closed_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "round_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"party" text COLLATE "C",
	"household_id" text COLLATE "C",
	"standing" text COLLATE "C" NOT NULL,
	"has_vote" boolean NOT NULL,
	"checked_in_at" bigint,
	"check_in_by" text COLLATE "C",
	"left_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "seat_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "floor_request" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"motion_id" text COLLATE "C",
	"person_id" text COLLATE "C" NOT NULL,
	"party" text COLLATE "C",
	"stance" text COLLATE "C" NOT NULL,
	"requested_at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"started_at" bigint,
	"ended_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "floor_request_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"matter_id" text COLLATE "C",
	"motion_id" text COLLATE "C",
	"person_id" text COLLATE "C" NOT NULL,
	"party" text COLLATE "C",
	"stance" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "statement_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "remark" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_person_id" text COLLATE "C" NOT NULL,
	"annex" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "remark_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "motion" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"matter_id" text COLLATE "C",
	"number" bigint NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"proposer_person_id" text COLLATE "C",
	"seconder_person_id" text COLLATE "C",
	"rule" text COLLATE "C" NOT NULL,
	"poll_id" text COLLATE "C",
	"interim_measure_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "motion_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "party_position" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"motion_id" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"party" text COLLATE "C" NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "party_position_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "interim_measure" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"party" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"ratify_by" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "interim_measure_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "poll" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C",
	"meeting_id" text COLLATE "C",
	"motion_id" text COLLATE "C",
	"rule" text COLLATE "C" NOT NULL,
	"rule_base" text COLLATE "C" NOT NULL,
	"method" text COLLATE "C" NOT NULL,
	"conduct" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"noticed_at" bigint,
	"opens_at" bigint,
	"closes_at" bigint,
	"opened_at" bigint,
	"closed_at" bigint,
	"declared_at" bigint,
	"run_off_of" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "poll_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "roll_entry" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"right_key" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	"party" text COLLATE "C",
	"label" text COLLATE "C" NOT NULL,
	"is_present" boolean NOT NULL,
	"is_chair" boolean NOT NULL,
	"building_id" text COLLATE "C" NOT NULL,
	"area_centi" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "roll_entry_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"roll_entry_id" text COLLATE "C" NOT NULL,
	"slot" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"choice" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"void_reason" text COLLATE "C",
	"area_centi" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "ballot_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "roll_voter" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"roll_entry_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "roll_voter_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "roll_objection" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"outcome" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "roll_objection_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "ballot_paper" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"roll_entry_id" text COLLATE "C" NOT NULL,
	"serial" bigint NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"delivered_at" bigint,
	"returned_at" bigint,
	"batch_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "ballot_paper_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"roll_entry_id" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "visit_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "paper_batch" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "paper_batch_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "paper_entry" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"batch_id" text COLLATE "C" NOT NULL,
	"serial" bigint NOT NULL,
	"pass" text COLLATE "C" NOT NULL,
	"teller_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "paper_entry_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "proxy" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"roll_entry_id" text COLLATE "C" NOT NULL,
	"holder_person_id" text COLLATE "C" NOT NULL,
	"registered_at" bigint NOT NULL,
	"revoked_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "proxy_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "turnout_mark" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"roll_entry_id" text COLLATE "C" NOT NULL,
	"building_id" text COLLATE "C" NOT NULL,
	"area_centi" bigint,
	"is_special" boolean NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "turnout_mark_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "sealed_ballot" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C" NOT NULL,
	"choice" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "sealed_ballot_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"poll_id" text COLLATE "C",
	"person_id" text COLLATE "C",
	"roll_entry_id" text COLLATE "C",
	"sort" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "outbox_message_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "nomination_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "lottery" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "lottery_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "lottery_application" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"lottery_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"rank" bigint,
	"state" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "lottery_application_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "cost_plan" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "cost_plan_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "cost_share" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"bearer_key" text COLLATE "C" NOT NULL,
	"fen" bigint NOT NULL,
	"paid_fen" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "cost_share_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"share_id" text COLLATE "C",
	"fen" bigint NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "ledger_entry_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "subsidy_ladder" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "subsidy_ladder_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "subsidy_agreement" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"ladder_id" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"place" bigint NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "subsidy_agreement_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "issued_document" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"doc_number" text COLLATE "C" NOT NULL,
	"body_kind" text COLLATE "C" NOT NULL,
	"matter_id" text COLLATE "C",
	"meeting_id" text COLLATE "C",
	"publicity_id" text COLLATE "C",
	"is_public" boolean NOT NULL,
	"issued_at" bigint NOT NULL,
	"issued_by" text COLLATE "C" NOT NULL,
	"voided_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "issued_document_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"party" text COLLATE "C" NOT NULL,
	"responsible_person_id" text COLLATE "C",
	"supervisor_person_id" text COLLATE "C",
	"due_on" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"done_at" bigint,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "task_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"stars" bigint NOT NULL,
	"at" bigint NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "rating_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"matter_id" text COLLATE "C" NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "evaluation_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "journal_line" (
	"community_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"at" bigint NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"matter_id" text COLLATE "C",
	"meeting_id" text COLLATE "C",
	"poll_id" text COLLATE "C",
	"about" text COLLATE "C" NOT NULL,
	"data" text COLLATE "C" NOT NULL,
	"prev_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "journal_line_seq" PRIMARY KEY("community_id","seq")
);
--> statement-breakpoint
CREATE TABLE "command" (
	"community_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"body_hash" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"answer" text COLLATE "C" NOT NULL,
	CONSTRAINT "command_id" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "community_slug" ON "community" USING btree ("slug");
--> statement-breakpoint
CREATE UNIQUE INDEX "holiday_year_year" ON "holiday_year" USING btree ("community_id","year");
--> statement-breakpoint
CREATE UNIQUE INDEX "named_profile_version" ON "named_profile" USING btree ("community_id","name","version");
--> statement-breakpoint
CREATE UNIQUE INDEX "body_kind" ON "body" USING btree ("community_id","kind");
--> statement-breakpoint
CREATE UNIQUE INDEX "household_door" ON "household" USING btree ("community_id","building_id","staircase","room");
--> statement-breakpoint
CREATE INDEX "household_by_voting_person_id" ON "household" USING btree ("community_id","voting_person_id");
--> statement-breakpoint
CREATE INDEX "person_by_household_id" ON "person" USING btree ("community_id","household_id");
--> statement-breakpoint
CREATE INDEX "person_by_name" ON "person" USING btree ("community_id","name");
--> statement-breakpoint
CREATE INDEX "person_by_phone" ON "person" USING btree ("community_id","phone");
--> statement-breakpoint
CREATE INDEX "post_by_person_id" ON "post" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "post_by_body_kind" ON "post" USING btree ("community_id","body_kind");
--> statement-breakpoint
CREATE INDEX "post_by_role" ON "post" USING btree ("community_id","role");
--> statement-breakpoint
CREATE UNIQUE INDEX "account_login" ON "account" USING btree ("login");
--> statement-breakpoint
CREATE INDEX "account_by_person_id" ON "account" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_code_hash" ON "invitation" USING btree ("code_hash");
--> statement-breakpoint
CREATE INDEX "invitation_by_person_id" ON "invitation" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "invitation_by_meeting_id" ON "invitation" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "invitation_by_purpose" ON "invitation" USING btree ("community_id","purpose");
--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_hash" ON "session" USING btree ("token_hash");
--> statement-breakpoint
CREATE INDEX "session_by_person_id" ON "session" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "session_by_meeting_id" ON "session" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "stored_file_by_sha256" ON "stored_file" USING btree ("community_id","sha256");
--> statement-breakpoint
CREATE INDEX "stored_file_by_uploaded_by" ON "stored_file" USING btree ("community_id","uploaded_by");
--> statement-breakpoint
CREATE UNIQUE INDEX "sequence_name" ON "sequence" USING btree ("community_id","name");
--> statement-breakpoint
CREATE UNIQUE INDEX "estate_name" ON "estate" USING btree ("community_id","name");
--> statement-breakpoint
CREATE UNIQUE INDEX "unit_door" ON "unit" USING btree ("community_id","estate_id","building_id","staircase","number","use");
--> statement-breakpoint
CREATE INDEX "unit_by_building_id_staircase" ON "unit" USING btree ("community_id","building_id","staircase");
--> statement-breakpoint
CREATE INDEX "unit_by_household_id" ON "unit" USING btree ("community_id","household_id");
--> statement-breakpoint
CREATE INDEX "unit_by_use" ON "unit" USING btree ("community_id","use");
--> statement-breakpoint
CREATE INDEX "owner_by_name" ON "owner" USING btree ("community_id","name");
--> statement-breakpoint
CREATE INDEX "owner_by_person_id" ON "owner" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "owner_by_phone" ON "owner" USING btree ("community_id","phone");
--> statement-breakpoint
CREATE INDEX "ownership_by_unit_id_until" ON "ownership" USING btree ("community_id","unit_id","until");
--> statement-breakpoint
CREATE INDEX "ownership_by_owner_key" ON "ownership" USING btree ("community_id","owner_key");
--> statement-breakpoint
CREATE INDEX "occupant_by_unit_id" ON "occupant" USING btree ("community_id","unit_id");
--> statement-breakpoint
CREATE INDEX "occupant_by_person_id" ON "occupant" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "matter_number" ON "matter" USING btree ("community_id","number");
--> statement-breakpoint
CREATE INDEX "matter_by_state" ON "matter" USING btree ("community_id","state");
--> statement-breakpoint
CREATE INDEX "matter_by_proposer_person_id" ON "matter" USING btree ("community_id","proposer_person_id");
--> statement-breakpoint
CREATE INDEX "matter_by_poll_id" ON "matter" USING btree ("community_id","poll_id");
--> statement-breakpoint
CREATE INDEX "matter_by_parent_id" ON "matter" USING btree ("community_id","parent_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "second_once" ON "second" USING btree ("community_id","matter_id","person_id");
--> statement-breakpoint
CREATE INDEX "second_by_person_id" ON "second" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "second_by_matter_id_household_id" ON "second" USING btree ("community_id","matter_id","household_id");
--> statement-breakpoint
CREATE INDEX "joint_decision_by_matter_id" ON "joint_decision" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "joint_decision_by_state" ON "joint_decision" USING btree ("community_id","state");
--> statement-breakpoint
CREATE UNIQUE INDEX "draft_version" ON "draft" USING btree ("community_id","matter_id","version");
--> statement-breakpoint
CREATE INDEX "publicity_by_matter_id_sort" ON "publicity" USING btree ("community_id","matter_id","sort");
--> statement-breakpoint
CREATE INDEX "publicity_by_state_ends_at" ON "publicity" USING btree ("community_id","state","ends_at");
--> statement-breakpoint
CREATE INDEX "posting_proof_by_publicity_id" ON "posting_proof" USING btree ("community_id","publicity_id");
--> statement-breakpoint
CREATE INDEX "posting_proof_by_matter_id" ON "posting_proof" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "opinion_number" ON "opinion" USING btree ("community_id","publicity_id","number");
--> statement-breakpoint
CREATE INDEX "opinion_by_matter_id" ON "opinion" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "opinion_by_author_person_id" ON "opinion" USING btree ("community_id","author_person_id");
--> statement-breakpoint
CREATE INDEX "opinion_by_display" ON "opinion" USING btree ("community_id","display");
--> statement-breakpoint
CREATE INDEX "opinion_by_publicity_id_household_id" ON "opinion" USING btree ("community_id","publicity_id","household_id");
--> statement-breakpoint
CREATE INDEX "review_by_matter_id" ON "review" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "review_by_expert_person_id" ON "review" USING btree ("community_id","expert_person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_code" ON "meeting" USING btree ("code");
--> statement-breakpoint
CREATE INDEX "meeting_by_state" ON "meeting" USING btree ("community_id","state");
--> statement-breakpoint
CREATE INDEX "meeting_by_starts_at" ON "meeting" USING btree ("community_id","starts_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "round_number" ON "round" USING btree ("community_id","matter_id","number");
--> statement-breakpoint
CREATE INDEX "round_by_meeting_id" ON "round" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "seat_person" ON "seat" USING btree ("community_id","meeting_id","person_id");
--> statement-breakpoint
CREATE INDEX "seat_by_person_id" ON "seat" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "floor_request_by_meeting_id_state" ON "floor_request" USING btree ("community_id","meeting_id","state");
--> statement-breakpoint
CREATE INDEX "floor_request_by_person_id" ON "floor_request" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "statement_by_meeting_id" ON "statement" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "statement_by_matter_id" ON "statement" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "statement_by_motion_id" ON "statement" USING btree ("community_id","motion_id");
--> statement-breakpoint
CREATE INDEX "remark_by_meeting_id" ON "remark" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "motion_by_meeting_id" ON "motion" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "motion_by_matter_id" ON "motion" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "motion_by_poll_id" ON "motion" USING btree ("community_id","poll_id");
--> statement-breakpoint
CREATE INDEX "motion_by_interim_measure_id" ON "motion" USING btree ("community_id","interim_measure_id");
--> statement-breakpoint
CREATE INDEX "motion_by_state" ON "motion" USING btree ("community_id","state");
--> statement-breakpoint
CREATE UNIQUE INDEX "party_position_once" ON "party_position" USING btree ("community_id","motion_id","party");
--> statement-breakpoint
CREATE INDEX "party_position_by_meeting_id" ON "party_position" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "interim_measure_by_matter_id" ON "interim_measure" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "interim_measure_by_state" ON "interim_measure" USING btree ("community_id","state");
--> statement-breakpoint
CREATE INDEX "poll_by_matter_id" ON "poll" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "poll_by_meeting_id" ON "poll" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "poll_by_motion_id" ON "poll" USING btree ("community_id","motion_id");
--> statement-breakpoint
CREATE INDEX "poll_by_state_closes_at" ON "poll" USING btree ("community_id","state","closes_at");
--> statement-breakpoint
CREATE INDEX "poll_by_run_off_of" ON "poll" USING btree ("community_id","run_off_of");
--> statement-breakpoint
CREATE UNIQUE INDEX "roll_entry_right" ON "roll_entry" USING btree ("community_id","poll_id","right_key");
--> statement-breakpoint
CREATE INDEX "roll_entry_by_poll_id_person_id" ON "roll_entry" USING btree ("community_id","poll_id","person_id");
--> statement-breakpoint
CREATE INDEX "roll_entry_by_person_id" ON "roll_entry" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "roll_entry_by_poll_id_building_id_area_centi" ON "roll_entry" USING btree ("community_id","poll_id","building_id","area_centi");
--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_right" ON "ballot" USING btree ("community_id","poll_id","roll_entry_id","slot");
--> statement-breakpoint
CREATE INDEX "ballot_by_poll_id_person_id" ON "ballot" USING btree ("community_id","poll_id","person_id");
--> statement-breakpoint
CREATE INDEX "ballot_by_poll_id_void_reason_choice_channel_area_centi" ON "ballot" USING btree ("community_id","poll_id","void_reason","choice","channel","area_centi");
--> statement-breakpoint
CREATE UNIQUE INDEX "roll_voter_person" ON "roll_voter" USING btree ("community_id","poll_id","roll_entry_id","person_id");
--> statement-breakpoint
CREATE INDEX "roll_voter_by_poll_id_person_id" ON "roll_voter" USING btree ("community_id","poll_id","person_id");
--> statement-breakpoint
CREATE INDEX "roll_voter_by_person_id" ON "roll_voter" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "roll_objection_number" ON "roll_objection" USING btree ("community_id","poll_id","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_paper_serial" ON "ballot_paper" USING btree ("community_id","poll_id","serial");
--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_paper_code" ON "ballot_paper" USING btree ("code_hash");
--> statement-breakpoint
CREATE INDEX "ballot_paper_by_poll_id_roll_entry_id" ON "ballot_paper" USING btree ("community_id","poll_id","roll_entry_id");
--> statement-breakpoint
CREATE INDEX "ballot_paper_by_poll_id_state" ON "ballot_paper" USING btree ("community_id","poll_id","state");
--> statement-breakpoint
CREATE INDEX "ballot_paper_by_batch_id_serial" ON "ballot_paper" USING btree ("community_id","batch_id","serial");
--> statement-breakpoint
CREATE INDEX "visit_by_poll_id_roll_entry_id" ON "visit" USING btree ("community_id","poll_id","roll_entry_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "paper_batch_number" ON "paper_batch" USING btree ("community_id","poll_id","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "paper_entry_pass" ON "paper_entry" USING btree ("community_id","batch_id","pass","serial");
--> statement-breakpoint
CREATE INDEX "paper_entry_by_poll_id_serial" ON "paper_entry" USING btree ("community_id","poll_id","serial");
--> statement-breakpoint
CREATE INDEX "proxy_by_poll_id_roll_entry_id" ON "proxy" USING btree ("community_id","poll_id","roll_entry_id");
--> statement-breakpoint
CREATE INDEX "proxy_by_poll_id_holder_person_id" ON "proxy" USING btree ("community_id","poll_id","holder_person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "turnout_mark_right" ON "turnout_mark" USING btree ("community_id","poll_id","roll_entry_id");
--> statement-breakpoint
CREATE INDEX "turnout_mark_by_poll_id_building_id_area_centi" ON "turnout_mark" USING btree ("community_id","poll_id","building_id","area_centi");
--> statement-breakpoint
CREATE INDEX "turnout_mark_by_poll_id_is_special" ON "turnout_mark" USING btree ("community_id","poll_id","is_special");
--> statement-breakpoint
CREATE INDEX "sealed_ballot_by_poll_id_choice" ON "sealed_ballot" USING btree ("community_id","poll_id","choice");
--> statement-breakpoint
CREATE INDEX "outbox_message_by_poll_id_roll_entry_id" ON "outbox_message" USING btree ("community_id","poll_id","roll_entry_id");
--> statement-breakpoint
CREATE INDEX "outbox_message_by_state_at" ON "outbox_message" USING btree ("community_id","state","at");
--> statement-breakpoint
CREATE INDEX "outbox_message_by_person_id" ON "outbox_message" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_number" ON "nomination" USING btree ("community_id","matter_id","number");
--> statement-breakpoint
CREATE INDEX "lottery_by_matter_id" ON "lottery" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "lottery_application_number" ON "lottery_application" USING btree ("community_id","lottery_id","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "lottery_application_household" ON "lottery_application" USING btree ("community_id","lottery_id","household_id");
--> statement-breakpoint
CREATE INDEX "lottery_application_by_person_id" ON "lottery_application" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "cost_plan_by_matter_id" ON "cost_plan" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "cost_share_bearer" ON "cost_share" USING btree ("community_id","plan_id","bearer_key");
--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_number" ON "ledger_entry" USING btree ("community_id","plan_id","number");
--> statement-breakpoint
CREATE INDEX "ledger_entry_by_share_id" ON "ledger_entry" USING btree ("community_id","share_id");
--> statement-breakpoint
CREATE INDEX "subsidy_ladder_by_matter_id" ON "subsidy_ladder" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "subsidy_agreement_place" ON "subsidy_agreement" USING btree ("community_id","ladder_id","place");
--> statement-breakpoint
CREATE UNIQUE INDEX "subsidy_agreement_label" ON "subsidy_agreement" USING btree ("community_id","ladder_id","label");
--> statement-breakpoint
CREATE UNIQUE INDEX "issued_document_code" ON "issued_document" USING btree ("code");
--> statement-breakpoint
CREATE INDEX "issued_document_by_matter_id" ON "issued_document" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "issued_document_by_meeting_id" ON "issued_document" USING btree ("community_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "issued_document_by_publicity_id" ON "issued_document" USING btree ("community_id","publicity_id");
--> statement-breakpoint
CREATE INDEX "issued_document_by_type" ON "issued_document" USING btree ("community_id","type");
--> statement-breakpoint
CREATE INDEX "issued_document_by_doc_number" ON "issued_document" USING btree ("community_id","doc_number");
--> statement-breakpoint
CREATE INDEX "task_by_matter_id" ON "task" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "task_by_responsible_person_id" ON "task" USING btree ("community_id","responsible_person_id");
--> statement-breakpoint
CREATE INDEX "task_by_supervisor_person_id" ON "task" USING btree ("community_id","supervisor_person_id");
--> statement-breakpoint
CREATE INDEX "task_by_state_due_on" ON "task" USING btree ("community_id","state","due_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "rating_household" ON "rating" USING btree ("community_id","matter_id","household_id");
--> statement-breakpoint
CREATE INDEX "rating_by_person_id" ON "rating" USING btree ("community_id","person_id");
--> statement-breakpoint
CREATE INDEX "evaluation_by_matter_id" ON "evaluation" USING btree ("community_id","matter_id");
--> statement-breakpoint
CREATE INDEX "evaluation_by_state_closes_at" ON "evaluation" USING btree ("community_id","state","closes_at");
--> statement-breakpoint
CREATE INDEX "journal_line_by_matter_id" ON "journal_line" USING btree ("community_id","matter_id","seq");
--> statement-breakpoint
CREATE INDEX "journal_line_by_meeting_id" ON "journal_line" USING btree ("community_id","meeting_id","seq");
--> statement-breakpoint
CREATE INDEX "journal_line_by_poll_id" ON "journal_line" USING btree ("community_id","poll_id","seq");
