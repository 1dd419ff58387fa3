/** The catalogue of record kinds: one name per concept in code, store and journal. */
import type { Draft } from './drafting/records.ts';
import type { Evaluation, IssuedDocument, Rating, Task } from './followup/records.ts';
import type { JointDecision, Matter, Second } from './matter/records.ts';
import type { FloorRequest, InterimMeasure, Meeting, Motion, PartyPosition, Remark, Round, Seat, Statement } from './meeting/records.ts';
import type { Opinion, PostingProof, Publicity } from './publicity/records.ts';
import type {
  Account,
  Body,
  Building,
  Community,
  HolidayYear,
  Household,
  Invitation,
  NamedProfile,
  Person,
  Post,
  Sequence,
  Session,
  StoredFile
} from './register/records.ts';
import type { Review } from './review/records.ts';
import type { Ballot, Poll, RollEntry } from './voting/records.ts';

export interface Records {
  community: Community;
  holidayYear: HolidayYear;
  namedProfile: NamedProfile;
  body: Body;
  building: Building;
  household: Household;
  person: Person;
  post: Post;
  account: Account;
  invitation: Invitation;
  session: Session;
  storedFile: StoredFile;
  sequence: Sequence;
  matter: Matter;
  second: Second;
  jointDecision: JointDecision;
  meeting: Meeting;
  round: Round;
  seat: Seat;
  floorRequest: FloorRequest;
  statement: Statement;
  remark: Remark;
  motion: Motion;
  partyPosition: PartyPosition;
  interimMeasure: InterimMeasure;
  draft: Draft;
  publicity: Publicity;
  postingProof: PostingProof;
  opinion: Opinion;
  review: Review;
  poll: Poll;
  rollEntry: RollEntry;
  ballot: Ballot;
  issuedDocument: IssuedDocument;
  task: Task;
  rating: Rating;
  evaluation: Evaluation;
}

export type RecordKind = keyof Records;
