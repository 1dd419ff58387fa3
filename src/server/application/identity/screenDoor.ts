/** The door for screens: a link that somebody opens on the projector, or a code that the projector shows and the chair types. */
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { PAIRING_CODE_MS } from '#domain/meeting/pairingCode.ts';
import type { Meeting } from '#domain/meeting/records.ts';
import { screenCodeText, screenLinkRefusal } from '#domain/meeting/screens.ts';
import type { Community, Invitation } from '#domain/register/records.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId, sha256 } from '../randomness.ts';
import { pairingCodeOf, tokenFor } from './codeSecret.ts';
import { createWrongCodes } from './wrongCodes.ts';

/** What a screen's link shows before its button is pressed. */
export interface ScreenPage {
  readonly communityName: string;
  readonly communitySlug: string;
  readonly meetingTitle: string;
  readonly meetingCode: string;
  readonly startsAt: number;
  readonly place: string;
}

/** A screen that was let in: the token goes into its cookie and nowhere else. */
export interface OpenedScreen {
  readonly token: string;
  readonly isStaff: false;
  readonly communitySlug: string;
  readonly meetingCode: string;
}

/** Who asks: the key that this browser keeps, and what people recognise it by. */
export interface AskingScreen {
  readonly deviceKey: string;
  readonly device: string;
}

export interface ScreenDoor {
  /** Looks at a link; changes nothing. Refuses `screen.link-unknown`, `-used`, `-void`, `-expired`, `invitation.too-many-wrong`. */
  screenLink(code: string, deviceKey: string): Promise<Result<ScreenPage, Refusal>>;
  /** Lets the screen in by its link, once; the same browser gets the same session again when the answer was lost. Refuses as above and as `screen.open`. */
  openScreen(code: string, screen: AskingScreen): Promise<Result<OpenedScreen, Refusal>>;
  /** The code that this screen shows now, and when the next one comes. */
  pairingCode(deviceKey: string): { readonly code: string; readonly changesAt: number };
  /** Lets the screen in when the code that it shows was typed by somebody in charge of a meeting; null while nobody has. */
  joinPaired(screen: AskingScreen): Promise<Result<OpenedScreen, Refusal> | null>;
}

/** Makes the screens' door of an application. Source: SPEC AU18, AU21, AU22. */
export function createScreenDoor(app: Application): ScreenDoor {
  const wrong = createWrongCodes(() => app.now());
  const stretchNow = () => Math.floor(app.now() / PAIRING_CODE_MS);

  async function find(code: string, deviceKey: string): Promise<Result<Found, Refusal>> {
    if (wrong.isPaused(deviceKey)) return refuse('invitation.too-many-wrong', 'AU18');
    const found = /^[a-z0-9]{10}$/.test(code) ? await foundBy(app, code) : undefined;
    if (found) return ok(found);
    wrong.count(deviceKey);
    return refuse('screen.link-unknown', 'AU18');
  }

  return {
    async screenLink(code, deviceKey) {
      const found = await find(code, deviceKey);
      if (!found.ok) return found;
      return screenLinkRefusal(found.value.invitation, app.now()) ?? ok(pageOf(found.value));
    },
    async openScreen(code, screen) {
      const found = await find(code, screen.deviceKey);
      return found.ok ? open(app, found.value, screen) : found;
    },
    pairingCode(deviceKey) {
      const stretch = stretchNow();
      return { code: pairingCodeOf(deviceKey, stretch), changesAt: (stretch + 1) * PAIRING_CODE_MS };
    },
    async joinPaired(screen) {
      // The chair may have typed the code that was shown a moment ago.
      for (const stretch of [stretchNow(), stretchNow() - 1]) {
        const found = await foundBy(app, pairingCodeOf(screen.deviceKey, stretch));
        if (found && !screenLinkRefusal(found.invitation, app.now())) return open(app, found, screen);
      }
      return null;
    }
  };
}

interface Found {
  readonly invitation: Invitation;
  readonly meeting: Meeting;
  readonly community: Community;
}

async function foundBy(app: Application, code: string): Promise<Found | undefined> {
  const invitation = await app.store.invitationByCodeHash(sha256(screenCodeText(code)));
  if (!invitation || invitation.purpose !== 'SCREEN' || invitation.meetingId === null) return undefined;
  const read = app.store.read(invitation.communityId);
  const [meeting, community] = await Promise.all([
    read.get('meeting', invitation.meetingId),
    read.get('community', invitation.communityId)
  ]);
  return meeting && community ? { invitation, meeting, community } : undefined;
}

function pageOf({ meeting, community }: Found): ScreenPage {
  const { title, code, startsAt, place } = meeting;
  return { communityName: community.name, communitySlug: community.slug, meetingTitle: title, meetingCode: code, startsAt, place };
}

async function open(app: Application, found: Found, { deviceKey, device }: AskingScreen): Promise<Result<OpenedScreen, Refusal>> {
  const { invitation, meeting, community } = found;
  const token = tokenFor(invitation.id, deviceKey);
  const opened: OpenedScreen = { token, isStaff: false, communitySlug: community.slug, meetingCode: meeting.code };
  const earlier = await app.store.sessionByTokenHash(sha256(token));
  if (earlier && earlier.revokedAt === null) return ok(opened);
  const payload = { invitationId: invitation.id, tokenHash: sha256(token), device: device.slice(0, 120) };
  const answer = await app.execute({ id: newId(), name: 'screen.open', payload }, systemActor(community.id));
  return answer.ok ? ok(opened) : { ok: false, error: answer };
}
