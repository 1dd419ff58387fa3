/** The door of `/b/<code>`: looking shows whose printed ballot it is and changes nothing; the button brings a device in and never votes. */
import type { PaperPage } from '#contract/views/ownPapers.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { maskedName } from '#domain/register/householdLabel.ts';
import type { Community, Person } from '#domain/register/records.ts';
import { checkPaperOpens } from '#domain/voting/papers/openPaper.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import type { Poll, RollEntry } from '#domain/voting/records.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId, sha256 } from '../randomness.ts';
import { tokenFor } from './codeSecret.ts';
import { privacyPageOf } from './privacyPage.ts';
import type { Sessions } from './sessions.ts';
import { createWrongCodes } from './wrongCodes.ts';

/** Who asks: the key and the session that this browser keeps. */
export interface PaperReader {
  readonly deviceKey: string;
  /** '' without a session. */
  readonly token: string;
}

export interface OpenedPaper {
  /** A session that was just opened; null when this browser had the person's already. */
  readonly token: string | null;
  readonly isStaff: false;
  readonly communitySlug: string;
  readonly pollId: string;
  readonly rollEntryId: string;
}

export interface PaperDoor {
  /**
   * Looks at a code; changes nothing. Refuses `invitation.too-many-wrong`, `paper.code-unknown`, `paper.code-used`, and as `paper.open`.
   */
  paperPage(code: string, reader: PaperReader): Promise<Result<PaperPage, Refusal>>;
  /** Opens the phone ballot, as the person who may cast; the same browser gets the same session again. Refuses as above. */
  openPaper(
    code: string,
    reader: PaperReader,
    given: { readonly personId: string; readonly privacyVersion: string; readonly device: string }
  ): Promise<Result<OpenedPaper, Refusal>>;
}

interface Found {
  readonly paper: BallotPaper;
  readonly poll: Poll;
  readonly right: RollEntry;
  readonly community: Community;
  /** Who may cast, in the order of the register. */
  readonly persons: readonly Person[];
  /** The voter as whom this browser is signed in; null when it is not. */
  readonly ownId: string | null;
}

/** Makes the papers' door of an application. Source: SPEC AU18, PP3. */
export function createPaperDoor(app: Application, sessions: Sessions): PaperDoor {
  const wrong = createWrongCodes(() => app.now());

  async function find(code: string, reader: PaperReader): Promise<Result<Found, Refusal>> {
    if (wrong.isPaused(reader.deviceKey)) return refuse('invitation.too-many-wrong', 'AU18');
    const plain = code.toLowerCase().replace(/[\s-]/g, '');
    const paper = /^[a-z0-9]{16,40}$/.test(plain) ? await app.store.ballotPaperByCodeHash(sha256(plain)) : undefined;
    if (paper) return foundBy(app, sessions, paper, reader.token);
    wrong.count(reader.deviceKey);
    return refuse('paper.code-unknown', 'AU18');
  }

  return {
    async paperPage(code, reader) {
      const found = await find(code, reader);
      if (!found.ok) return found;
      const isKnown = found.value.ownId !== null || (await ownToken(app, found.value, reader)) !== null;
      return found.value.paper.openedAt !== null && !isKnown
        ? refuse('paper.code-used', 'PP3', { serial: found.value.paper.serial })
        : ok(pageOf(found.value));
    },
    async openPaper(code, reader, given) {
      const found = await find(code, reader);
      return found.ok ? open(app, found.value, reader, given) : found;
    }
  };
}

async function foundBy(app: Application, sessions: Sessions, paper: BallotPaper, token: string): Promise<Result<Found, Refusal>> {
  const read = app.store.read(paper.communityId);
  const [poll, right, community] = await Promise.all([
    read.get('poll', paper.pollId),
    read.get('rollEntry', paper.rollEntryId),
    read.get('community', paper.communityId)
  ]);
  if (!poll || !right || !community) return refuse('paper.code-unknown', 'AU18');
  const voters = checkPaperOpens({ poll, paper, right }, app.now());
  if (!voters.ok) return voters;
  const persons = await read.list('person', { id: voters.value, endedAt: null });
  const signedIn = token === '' ? null : await sessions.ofToken(token);
  const own = signedIn && persons.some((person) => person.id === signedIn.session.personId) ? signedIn.session.personId : null;
  return ok({ paper, poll, right, community, persons, ownId: own });
}

function pageOf({ paper, poll, right, community, persons, ownId }: Found): PaperPage {
  const { title, state, opensAt, closesAt } = poll;
  return {
    ...{ communityName: community.name, communitySlug: community.slug, title, state, opensAt, closesAt },
    ...{ serial: paper.serial, label: right.label },
    persons: persons.map((person) => ({ personId: person.id, name: maskedName(person.name) })),
    ownPersonId: ownId,
    privacy: privacyPageOf(community)
  };
}

async function open(
  app: Application,
  found: Found,
  reader: PaperReader,
  given: { readonly personId: string; readonly privacyVersion: string; readonly device: string }
): Promise<Result<OpenedPaper, Refusal>> {
  const { paper, community, ownId } = found;
  const where = { isStaff: false as const, communitySlug: community.slug, pollId: paper.pollId, rollEntryId: paper.rollEntryId };
  const known = ownId === null ? await ownToken(app, found, reader) : null;
  if (known !== null) return ok({ ...where, token: known });
  const token = tokenFor(paper.id, reader.deviceKey);
  const session = { tokenHash: sha256(token), device: given.device.slice(0, 120), privacyVersion: given.privacyVersion };
  const payload = { paperId: paper.id, personId: ownId ?? given.personId, session: ownId === null ? session : null };
  const answer = await app.execute({ id: newId(), name: 'paper.open', payload }, systemActor(community.id));
  if (!answer.ok) return { ok: false, error: answer };
  return ok({ ...where, token: ownId === null ? token : null });
}

/** The session that this browser got by this paper before, when the answer was lost on the way; null without one. */
async function ownToken(app: Application, { paper, persons }: Found, reader: PaperReader): Promise<string | null> {
  if (paper.openedAt === null) return null;
  const token = tokenFor(paper.id, reader.deviceKey);
  const session = await app.store.sessionByTokenHash(sha256(token));
  const isOurs = session !== undefined && session.revokedAt === null && persons.some((person) => person.id === session.personId);
  return isOurs ? token : null;
}
