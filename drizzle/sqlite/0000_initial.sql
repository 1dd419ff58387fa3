CREATE TABLE `community` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `community_slug` ON `community` (`slug`);
--> statement-breakpoint
CREATE TABLE `holiday_year` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`year` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holiday_year_year` ON `holiday_year` (`community_id`,`year`);
--> statement-breakpoint
CREATE TABLE `named_profile` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `named_profile_version` ON `named_profile` (`community_id`,`name`,`version`);
--> statement-breakpoint
CREATE TABLE `body` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_kind` ON `body` (`community_id`,`kind`);
--> statement-breakpoint
CREATE TABLE `building` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `household` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`building_id` text NOT NULL,
	`staircase` text NOT NULL,
	`room` text NOT NULL,
	`voting_person_id` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `household_door` ON `household` (`community_id`,`building_id`,`staircase`,`room`);
--> statement-breakpoint
CREATE INDEX `household_by_voting_person_id` ON `household` (`community_id`,`voting_person_id`);
--> statement-breakpoint
CREATE TABLE `person` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`household_id` text,
	`bound_at` integer,
	`ended_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `person_by_household_id` ON `person` (`community_id`,`household_id`);
--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`community_id`,`name`);
--> statement-breakpoint
CREATE INDEX `person_by_phone` ON `person` (`community_id`,`phone`);
--> statement-breakpoint
CREATE TABLE `post` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`body_kind` text NOT NULL,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`ended_at` integer,
	`expertise` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `post_by_person_id` ON `post` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `post_by_body_kind` ON `post` (`community_id`,`body_kind`);
--> statement-breakpoint
CREATE INDEX `post_by_role` ON `post` (`community_id`,`role`);
--> statement-breakpoint
CREATE TABLE `account` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`login` text NOT NULL,
	`ended_at` integer,
	`locked_until` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_login` ON `account` (`login`);
--> statement-breakpoint
CREATE INDEX `account_by_person_id` ON `account` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`meeting_id` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_code_hash` ON `invitation` (`code_hash`);
--> statement-breakpoint
CREATE INDEX `invitation_by_person_id` ON `invitation` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `invitation_by_meeting_id` ON `invitation` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE INDEX `invitation_by_purpose` ON `invitation` (`community_id`,`purpose`);
--> statement-breakpoint
CREATE TABLE `session` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`sort` text NOT NULL,
	`meeting_id` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_hash` ON `session` (`token_hash`);
--> statement-breakpoint
CREATE INDEX `session_by_person_id` ON `session` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `session_by_meeting_id` ON `session` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE TABLE `stored_file` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`at` integer NOT NULL,
	`is_public` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stored_file_by_sha256` ON `stored_file` (`community_id`,`sha256`);
--> statement-breakpoint
CREATE INDEX `stored_file_by_uploaded_by` ON `stored_file` (`community_id`,`uploaded_by`);
--> statement-breakpoint
CREATE TABLE `sequence` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_name` ON `sequence` (`community_id`,`name`);
--> statement-breakpoint
CREATE TABLE `estate` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `estate_name` ON `estate` (`community_id`,`name`);
--> statement-breakpoint
CREATE TABLE `unit` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`estate_id` text NOT NULL,
	`building_id` text NOT NULL,
	`staircase` text NOT NULL,
	`floor` text NOT NULL,
	`number` text NOT NULL,
	`area_centi` integer,
	`use` text NOT NULL,
	`status` text NOT NULL,
	`household_id` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_door` ON `unit` (`community_id`,`estate_id`,`building_id`,`staircase`,`number`,`use`);
--> statement-breakpoint
CREATE INDEX `unit_by_building_id_staircase` ON `unit` (`community_id`,`building_id`,`staircase`);
--> statement-breakpoint
CREATE INDEX `unit_by_household_id` ON `unit` (`community_id`,`household_id`);
--> statement-breakpoint
CREATE INDEX `unit_by_use` ON `unit` (`community_id`,`use`);
--> statement-breakpoint
CREATE TABLE `owner` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`person_id` text,
	`ended_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `owner_by_name` ON `owner` (`community_id`,`name`);
--> statement-breakpoint
CREATE INDEX `owner_by_person_id` ON `owner` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `owner_by_phone` ON `owner` (`community_id`,`phone`);
--> statement-breakpoint
CREATE TABLE `ownership` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`unit_id` text NOT NULL,
	`owner_key` text NOT NULL,
	`kind` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `ownership_by_unit_id_until` ON `ownership` (`community_id`,`unit_id`,`until`);
--> statement-breakpoint
CREATE INDEX `ownership_by_owner_key` ON `ownership` (`community_id`,`owner_key`);
--> statement-breakpoint
CREATE TABLE `occupant` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`person_id` text,
	`until` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `occupant_by_unit_id` ON `occupant` (`community_id`,`unit_id`);
--> statement-breakpoint
CREATE INDEX `occupant_by_person_id` ON `occupant` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `matter` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`channel` text NOT NULL,
	`proposer_person_id` text,
	`proposer_party` text,
	`is_petition` integer NOT NULL,
	`proposed_at` integer NOT NULL,
	`template` text,
	`body_kind` text,
	`rule` text,
	`poll_id` text,
	`result_publicity_id` text,
	`parent_id` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matter_number` ON `matter` (`community_id`,`number`);
--> statement-breakpoint
CREATE INDEX `matter_by_state` ON `matter` (`community_id`,`state`);
--> statement-breakpoint
CREATE INDEX `matter_by_proposer_person_id` ON `matter` (`community_id`,`proposer_person_id`);
--> statement-breakpoint
CREATE INDEX `matter_by_poll_id` ON `matter` (`community_id`,`poll_id`);
--> statement-breakpoint
CREATE INDEX `matter_by_parent_id` ON `matter` (`community_id`,`parent_id`);
--> statement-breakpoint
CREATE TABLE `second` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`person_id` text NOT NULL,
	`household_id` text,
	`party` text,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_once` ON `second` (`community_id`,`matter_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `second_by_person_id` ON `second` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `second_by_matter_id_household_id` ON `second` (`community_id`,`matter_id`,`household_id`);
--> statement-breakpoint
CREATE TABLE `joint_decision` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`entered_by` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `joint_decision_by_matter_id` ON `joint_decision` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `joint_decision_by_state` ON `joint_decision` (`community_id`,`state`);
--> statement-breakpoint
CREATE TABLE `draft` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`text_hash` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_version` ON `draft` (`community_id`,`matter_id`,`version`);
--> statement-breakpoint
CREATE TABLE `publicity` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`sort` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`doc_number` text NOT NULL,
	`posted_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`is_end_confirmed` integer NOT NULL,
	`text_hash` text NOT NULL,
	`paused_at` integer,
	`certified_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `publicity_by_matter_id_sort` ON `publicity` (`community_id`,`matter_id`,`sort`);
--> statement-breakpoint
CREATE INDEX `publicity_by_state_ends_at` ON `publicity` (`community_id`,`state`,`ends_at`);
--> statement-breakpoint
CREATE TABLE `posting_proof` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`publicity_id` text NOT NULL,
	`matter_id` text NOT NULL,
	`occasion` text NOT NULL,
	`place` text NOT NULL,
	`file_id` text,
	`at` integer NOT NULL,
	`by_person_id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `posting_proof_by_publicity_id` ON `posting_proof` (`community_id`,`publicity_id`);
--> statement-breakpoint
CREATE INDEX `posting_proof_by_matter_id` ON `posting_proof` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE TABLE `opinion` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`publicity_id` text NOT NULL,
	`matter_id` text NOT NULL,
	`number` integer NOT NULL,
	`sort` text NOT NULL,
	`stance` text NOT NULL,
	`against_count` integer NOT NULL,
	`author_person_id` text,
	`household_id` text,
	`at` integer NOT NULL,
	`display` text NOT NULL,
	`outcome` text,
	`answered_at` integer,
	`is_maintained` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opinion_number` ON `opinion` (`community_id`,`publicity_id`,`number`);
--> statement-breakpoint
CREATE INDEX `opinion_by_matter_id` ON `opinion` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `opinion_by_author_person_id` ON `opinion` (`community_id`,`author_person_id`);
--> statement-breakpoint
CREATE INDEX `opinion_by_display` ON `opinion` (`community_id`,`display`);
--> statement-breakpoint
CREATE INDEX `opinion_by_publicity_id_household_id` ON `opinion` (`community_id`,`publicity_id`,`household_id`);
--> statement-breakpoint
CREATE TABLE `review` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`draft_version` integer NOT NULL,
	`expert_person_id` text NOT NULL,
	`field` text NOT NULL,
	`appointed_at` integer NOT NULL,
	`conclusion` text,
	`concluded_at` integer,
	`replaced_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `review_by_matter_id` ON `review` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `review_by_expert_person_id` ON `review` (`community_id`,`expert_person_id`);
--> statement-breakpoint
CREATE TABLE `meeting` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`sort` text NOT NULL,
	`starts_at` integer NOT NULL,
	`state` text NOT NULL,
	`is_urgent` integer NOT NULL,
	`noticed_at` integer,
	`chair_person_id` text,
	`recorder_person_id` text,
	`opened_at` integer,
	`adjourned_at` integer,
	`minutes_published_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_code` ON `meeting` (`code`);
--> statement-breakpoint
CREATE INDEX `meeting_by_state` ON `meeting` (`community_id`,`state`);
--> statement-breakpoint
CREATE INDEX `meeting_by_starts_at` ON `meeting` (`community_id`,`starts_at`);
--> statement-breakpoint
CREATE TABLE `round` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`outcome` text,
	`closed_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_number` ON `round` (`community_id`,`matter_id`,`number`);
--> statement-breakpoint
CREATE INDEX `round_by_meeting_id` ON `round` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE TABLE `seat` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`party` text,
	`household_id` text,
	`standing` text NOT NULL,
	`has_vote` integer NOT NULL,
	`checked_in_at` integer,
	`check_in_by` text,
	`left_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_person` ON `seat` (`community_id`,`meeting_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `seat_by_person_id` ON `seat` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `floor_request` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`motion_id` text,
	`person_id` text NOT NULL,
	`party` text,
	`stance` text NOT NULL,
	`requested_at` integer NOT NULL,
	`state` text NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `floor_request_by_meeting_id_state` ON `floor_request` (`community_id`,`meeting_id`,`state`);
--> statement-breakpoint
CREATE INDEX `floor_request_by_person_id` ON `floor_request` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `statement` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`matter_id` text,
	`motion_id` text,
	`person_id` text NOT NULL,
	`party` text,
	`stance` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `statement_by_meeting_id` ON `statement` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE INDEX `statement_by_matter_id` ON `statement` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `statement_by_motion_id` ON `statement` (`community_id`,`motion_id`);
--> statement-breakpoint
CREATE TABLE `remark` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text NOT NULL,
	`annex` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `remark_by_meeting_id` ON `remark` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE TABLE `motion` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`matter_id` text,
	`number` integer NOT NULL,
	`sort` text NOT NULL,
	`state` text NOT NULL,
	`proposer_person_id` text,
	`seconder_person_id` text,
	`rule` text NOT NULL,
	`poll_id` text,
	`interim_measure_id` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `motion_by_meeting_id` ON `motion` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE INDEX `motion_by_matter_id` ON `motion` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `motion_by_poll_id` ON `motion` (`community_id`,`poll_id`);
--> statement-breakpoint
CREATE INDEX `motion_by_interim_measure_id` ON `motion` (`community_id`,`interim_measure_id`);
--> statement-breakpoint
CREATE INDEX `motion_by_state` ON `motion` (`community_id`,`state`);
--> statement-breakpoint
CREATE TABLE `party_position` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`motion_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`party` text NOT NULL,
	`position` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_position_once` ON `party_position` (`community_id`,`motion_id`,`party`);
--> statement-breakpoint
CREATE INDEX `party_position_by_meeting_id` ON `party_position` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE TABLE `interim_measure` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`party` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ratify_by` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `interim_measure_by_matter_id` ON `interim_measure` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `interim_measure_by_state` ON `interim_measure` (`community_id`,`state`);
--> statement-breakpoint
CREATE TABLE `poll` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text,
	`meeting_id` text,
	`motion_id` text,
	`rule` text NOT NULL,
	`rule_base` text NOT NULL,
	`method` text NOT NULL,
	`conduct` text NOT NULL,
	`state` text NOT NULL,
	`noticed_at` integer,
	`opens_at` integer,
	`closes_at` integer,
	`opened_at` integer,
	`closed_at` integer,
	`declared_at` integer,
	`run_off_of` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `poll_by_matter_id` ON `poll` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `poll_by_meeting_id` ON `poll` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE INDEX `poll_by_motion_id` ON `poll` (`community_id`,`motion_id`);
--> statement-breakpoint
CREATE INDEX `poll_by_state_closes_at` ON `poll` (`community_id`,`state`,`closes_at`);
--> statement-breakpoint
CREATE INDEX `poll_by_run_off_of` ON `poll` (`community_id`,`run_off_of`);
--> statement-breakpoint
CREATE TABLE `roll_entry` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`right_key` text NOT NULL,
	`person_id` text NOT NULL,
	`household_id` text,
	`party` text,
	`label` text NOT NULL,
	`is_present` integer NOT NULL,
	`is_chair` integer NOT NULL,
	`building_id` text NOT NULL,
	`area_centi` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roll_entry_right` ON `roll_entry` (`community_id`,`poll_id`,`right_key`);
--> statement-breakpoint
CREATE INDEX `roll_entry_by_poll_id_person_id` ON `roll_entry` (`community_id`,`poll_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `roll_entry_by_person_id` ON `roll_entry` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `roll_entry_by_poll_id_building_id_area_centi` ON `roll_entry` (`community_id`,`poll_id`,`building_id`,`area_centi`);
--> statement-breakpoint
CREATE TABLE `ballot` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`roll_entry_id` text NOT NULL,
	`slot` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` text NOT NULL,
	`channel` text NOT NULL,
	`at` integer NOT NULL,
	`void_reason` text,
	`area_centi` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_right` ON `ballot` (`community_id`,`poll_id`,`roll_entry_id`,`slot`);
--> statement-breakpoint
CREATE INDEX `ballot_by_poll_id_person_id` ON `ballot` (`community_id`,`poll_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `ballot_by_poll_id_void_reason_choice_channel_area_centi` ON `ballot` (`community_id`,`poll_id`,`void_reason`,`choice`,`channel`,`area_centi`);
--> statement-breakpoint
CREATE TABLE `roll_voter` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`roll_entry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roll_voter_person` ON `roll_voter` (`community_id`,`poll_id`,`roll_entry_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `roll_voter_by_poll_id_person_id` ON `roll_voter` (`community_id`,`poll_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `roll_voter_by_person_id` ON `roll_voter` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `roll_objection` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`number` integer NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`outcome` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roll_objection_number` ON `roll_objection` (`community_id`,`poll_id`,`number`);
--> statement-breakpoint
CREATE TABLE `ballot_paper` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`roll_entry_id` text NOT NULL,
	`serial` integer NOT NULL,
	`code_hash` text NOT NULL,
	`state` text NOT NULL,
	`delivered_at` integer,
	`returned_at` integer,
	`batch_id` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_paper_serial` ON `ballot_paper` (`community_id`,`poll_id`,`serial`);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_paper_code` ON `ballot_paper` (`code_hash`);
--> statement-breakpoint
CREATE INDEX `ballot_paper_by_poll_id_roll_entry_id` ON `ballot_paper` (`community_id`,`poll_id`,`roll_entry_id`);
--> statement-breakpoint
CREATE INDEX `ballot_paper_by_poll_id_state` ON `ballot_paper` (`community_id`,`poll_id`,`state`);
--> statement-breakpoint
CREATE INDEX `ballot_paper_by_batch_id_serial` ON `ballot_paper` (`community_id`,`batch_id`,`serial`);
--> statement-breakpoint
CREATE TABLE `visit` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`roll_entry_id` text NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `visit_by_poll_id_roll_entry_id` ON `visit` (`community_id`,`poll_id`,`roll_entry_id`);
--> statement-breakpoint
CREATE TABLE `paper_batch` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_batch_number` ON `paper_batch` (`community_id`,`poll_id`,`number`);
--> statement-breakpoint
CREATE TABLE `paper_entry` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`batch_id` text NOT NULL,
	`serial` integer NOT NULL,
	`pass` text NOT NULL,
	`teller_id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_entry_pass` ON `paper_entry` (`community_id`,`batch_id`,`pass`,`serial`);
--> statement-breakpoint
CREATE INDEX `paper_entry_by_poll_id_serial` ON `paper_entry` (`community_id`,`poll_id`,`serial`);
--> statement-breakpoint
CREATE TABLE `proxy` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`roll_entry_id` text NOT NULL,
	`holder_person_id` text NOT NULL,
	`registered_at` integer NOT NULL,
	`revoked_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `proxy_by_poll_id_roll_entry_id` ON `proxy` (`community_id`,`poll_id`,`roll_entry_id`);
--> statement-breakpoint
CREATE INDEX `proxy_by_poll_id_holder_person_id` ON `proxy` (`community_id`,`poll_id`,`holder_person_id`);
--> statement-breakpoint
CREATE TABLE `turnout_mark` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`roll_entry_id` text NOT NULL,
	`building_id` text NOT NULL,
	`area_centi` integer,
	`is_special` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `turnout_mark_right` ON `turnout_mark` (`community_id`,`poll_id`,`roll_entry_id`);
--> statement-breakpoint
CREATE INDEX `turnout_mark_by_poll_id_building_id_area_centi` ON `turnout_mark` (`community_id`,`poll_id`,`building_id`,`area_centi`);
--> statement-breakpoint
CREATE INDEX `turnout_mark_by_poll_id_is_special` ON `turnout_mark` (`community_id`,`poll_id`,`is_special`);
--> statement-breakpoint
CREATE TABLE `sealed_ballot` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text NOT NULL,
	`choice` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sealed_ballot_by_poll_id_choice` ON `sealed_ballot` (`community_id`,`poll_id`,`choice`);
--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`poll_id` text,
	`person_id` text,
	`roll_entry_id` text,
	`sort` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `outbox_message_by_poll_id_roll_entry_id` ON `outbox_message` (`community_id`,`poll_id`,`roll_entry_id`);
--> statement-breakpoint
CREATE INDEX `outbox_message_by_state_at` ON `outbox_message` (`community_id`,`state`,`at`);
--> statement-breakpoint
CREATE INDEX `outbox_message_by_person_id` ON `outbox_message` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `nomination` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_number` ON `nomination` (`community_id`,`matter_id`,`number`);
--> statement-breakpoint
CREATE TABLE `lottery` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text,
	`state` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `lottery_by_matter_id` ON `lottery` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE TABLE `lottery_application` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`lottery_id` text NOT NULL,
	`number` integer NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text,
	`rank` integer,
	`state` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lottery_application_number` ON `lottery_application` (`community_id`,`lottery_id`,`number`);
--> statement-breakpoint
CREATE UNIQUE INDEX `lottery_application_household` ON `lottery_application` (`community_id`,`lottery_id`,`household_id`);
--> statement-breakpoint
CREATE INDEX `lottery_application_by_person_id` ON `lottery_application` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `cost_plan` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `cost_plan_by_matter_id` ON `cost_plan` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE TABLE `cost_share` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`plan_id` text NOT NULL,
	`bearer_key` text NOT NULL,
	`fen` integer NOT NULL,
	`paid_fen` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cost_share_bearer` ON `cost_share` (`community_id`,`plan_id`,`bearer_key`);
--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`sort` text NOT NULL,
	`share_id` text,
	`fen` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entry_number` ON `ledger_entry` (`community_id`,`plan_id`,`number`);
--> statement-breakpoint
CREATE INDEX `ledger_entry_by_share_id` ON `ledger_entry` (`community_id`,`share_id`);
--> statement-breakpoint
CREATE TABLE `subsidy_ladder` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `subsidy_ladder_by_matter_id` ON `subsidy_ladder` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE TABLE `subsidy_agreement` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`ladder_id` text NOT NULL,
	`label` text NOT NULL,
	`place` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subsidy_agreement_place` ON `subsidy_agreement` (`community_id`,`ladder_id`,`place`);
--> statement-breakpoint
CREATE UNIQUE INDEX `subsidy_agreement_label` ON `subsidy_agreement` (`community_id`,`ladder_id`,`label`);
--> statement-breakpoint
CREATE TABLE `issued_document` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`type` text NOT NULL,
	`code` text NOT NULL,
	`doc_number` text NOT NULL,
	`body_kind` text NOT NULL,
	`matter_id` text,
	`meeting_id` text,
	`publicity_id` text,
	`is_public` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`voided_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_code` ON `issued_document` (`code`);
--> statement-breakpoint
CREATE INDEX `issued_document_by_matter_id` ON `issued_document` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `issued_document_by_meeting_id` ON `issued_document` (`community_id`,`meeting_id`);
--> statement-breakpoint
CREATE INDEX `issued_document_by_publicity_id` ON `issued_document` (`community_id`,`publicity_id`);
--> statement-breakpoint
CREATE INDEX `issued_document_by_type` ON `issued_document` (`community_id`,`type`);
--> statement-breakpoint
CREATE INDEX `issued_document_by_doc_number` ON `issued_document` (`community_id`,`doc_number`);
--> statement-breakpoint
CREATE TABLE `task` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`number` integer NOT NULL,
	`party` text NOT NULL,
	`responsible_person_id` text,
	`supervisor_person_id` text,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`done_at` integer,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `task_by_matter_id` ON `task` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `task_by_responsible_person_id` ON `task` (`community_id`,`responsible_person_id`);
--> statement-breakpoint
CREATE INDEX `task_by_supervisor_person_id` ON `task` (`community_id`,`supervisor_person_id`);
--> statement-breakpoint
CREATE INDEX `task_by_state_due_on` ON `task` (`community_id`,`state`,`due_on`);
--> statement-breakpoint
CREATE TABLE `rating` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`stars` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_household` ON `rating` (`community_id`,`matter_id`,`household_id`);
--> statement-breakpoint
CREATE INDEX `rating_by_person_id` ON `rating` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `evaluation` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`matter_id` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `evaluation_by_matter_id` ON `evaluation` (`community_id`,`matter_id`);
--> statement-breakpoint
CREATE INDEX `evaluation_by_state_closes_at` ON `evaluation` (`community_id`,`state`,`closes_at`);
--> statement-breakpoint
CREATE TABLE `journal_line` (
	`community_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`type` text NOT NULL,
	`matter_id` text,
	`meeting_id` text,
	`poll_id` text,
	`about` text NOT NULL,
	`data` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`community_id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `journal_line_by_matter_id` ON `journal_line` (`community_id`,`matter_id`,`seq`);
--> statement-breakpoint
CREATE INDEX `journal_line_by_meeting_id` ON `journal_line` (`community_id`,`meeting_id`,`seq`);
--> statement-breakpoint
CREATE INDEX `journal_line_by_poll_id` ON `journal_line` (`community_id`,`poll_id`,`seq`);
--> statement-breakpoint
CREATE TABLE `command` (
	`community_id` text NOT NULL,
	`id` text NOT NULL,
	`body_hash` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`community_id`, `id`)
);
