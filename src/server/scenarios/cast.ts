/** The people of a play: keys of the file and numbered voters become actors with the posts they hold at that moment. */
import type { Actor } from '#domain/basics/actor.ts';
import type { Application } from '#server/application/application.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { actorFor } from '#server/application/identity/actor.ts';

export interface Cast {
  /** `SYSTEM`, `VISITOR`, a key of the file, `voter:<n>` (1 = first household of the register), `owner:<n>` (head n), or `person:<id>`. */
  actor(who: string): Promise<Actor>;
  actorOf(personId: string): Promise<Actor>;
}

export function createCast(app: Application, communityId: string, names: ReadonlyMap<string, unknown>): Cast {
  const read = app.store.read(communityId);

  async function actorOf(personId: string): Promise<Actor> {
    const actor = await actorFor(read, personId, `play-${personId}`, app.now());
    if (!actor) throw new Error(`nobody has the id ${personId}`);
    return actor;
  }

  async function actor(who: string): Promise<Actor> {
    if (who === 'SYSTEM') return systemActor(communityId);
    if (who === 'VISITOR') {
      return { kind: 'VISITOR', communityId, personId: '', sessionId: '', name: '', roles: [], parties: [], householdId: null };
    }
    const [sort, rest] = who.split(':');
    if (sort === 'person' && rest) return actorOf(rest);
    if (sort === 'voter' && rest) {
      const voters = names.get('voters') as string[];
      const voter = voters[Number(rest) - 1];
      if (!voter) throw new Error(`there are ${voters.length} voting persons, not ${rest}`);
      return actorOf(voter);
    }
    if (sort === 'owner' && rest) return actorOf(ownerOf(rest));
    const personId = names.get(who);
    if (typeof personId !== 'string') throw new Error(`nobody in the file is called ${who}`);
    return actorOf(personId);
  }

  /** `5` is the voter of head 5, `5.2` its second owner. */
  function ownerOf(text: string): string {
    const [head, nth = 1] = text.split('.').map(Number);
    const heads = names.get('owners') as readonly (readonly string[])[];
    const personId = heads[(head ?? 0) - 1]?.[nth - 1];
    if (personId === undefined) throw new Error(`owner:${text}: the file has ${heads.length} heads, or nobody can act for this one`);
    return personId;
  }

  return { actor, actorOf };
}
