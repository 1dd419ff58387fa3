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
import type { Nomination } from './election/records.ts';
import type { Lottery, LotteryApplication } from './lottery/records.ts';
import type { CostPlan, CostShare, LedgerEntry, SubsidyAgreement, SubsidyLadder } from './money/records.ts';
import type { OutboxMessage } from './outbox/records.ts';
import type { Estate, Occupant, OwnerRecord, OwnershipRecord, UnitRecord } from './register/propertyRecords.ts';
import type { Review } from './review/records.ts';
import type { BallotPaper, PaperBatch, PaperEntry, ProxyRecord, RollObjection, RollVoter, Visit } from './voting/papers/records.ts';
import type { Ballot, Poll, RollEntry } from './voting/records.ts';
import type { SealedBallot, TurnoutMark } from './voting/secret/records.ts';

export interface Records {
  community: Community;
  holidayYear: HolidayYear;
  namedProfile: NamedProfile;
  body: Body;
  building: Building;
  household: Household;
  estate: Estate;
  unit: UnitRecord;
  owner: OwnerRecord;
  ownership: OwnershipRecord;
  occupant: Occupant;
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
  rollVoter: RollVoter;
  rollObjection: RollObjection;
  ballotPaper: BallotPaper;
  visit: Visit;
  paperBatch: PaperBatch;
  paperEntry: PaperEntry;
  proxy: ProxyRecord;
  turnoutMark: TurnoutMark;
  sealedBallot: SealedBallot;
  nomination: Nomination;
  lottery: Lottery;
  lotteryApplication: LotteryApplication;
  costPlan: CostPlan;
  costShare: CostShare;
  ledgerEntry: LedgerEntry;
  subsidyLadder: SubsidyLadder;
  subsidyAgreement: SubsidyAgreement;
  outboxMessage: OutboxMessage;
  issuedDocument: IssuedDocument;
  task: Task;
  rating: Rating;
  evaluation: Evaluation;
}

export type RecordKind = keyof Records;
