/** Commands that end posts and people, each bound to its facts and its decision. */
import { bindPerson, endPerson, endPost } from '#contract/commands/register/person.ts';
import { ok } from '#domain/basics/result.ts';
import { decideBindPerson } from '#domain/register/bindPerson.ts';
import { decideEndPerson, decideEndPost } from '#domain/register/endings.ts';
import { bind, type Binding } from '../../binding.ts';
import { accessOf } from '../../identity/access.ts';
import { privacyVersionOf } from '../../identity/privacyPage.ts';
import { known } from './known.ts';

export const endingCommands: readonly Binding[] = [
  bind(
    endPost,
    async ({ read }, payload) => {
      const post = await known(read, 'post', payload.postId);
      if (!post.ok) return post;
      const person = await known(read, 'person', post.value.personId);
      if (!person.ok) return person;
      const posts = await read.list('post', { personId: person.value.id });
      const administrators = await read.list('post', { role: 'ADMINISTRATOR' });
      return ok({ post: post.value, person: person.value, posts, administrators, access: await accessOf(read, person.value.id) });
    },
    decideEndPost
  ),
  bind(
    endPerson,
    async ({ read }, payload) => {
      const person = await known(read, 'person', payload.personId);
      if (!person.ok) return person;
      const posts = await read.list('post', { personId: payload.personId });
      const administrators = await read.list('post', { role: 'ADMINISTRATOR' });
      const votesFor = await read.list('household', { votingPersonId: payload.personId });
      return ok({ person: person.value, posts, administrators, votesFor, access: await accessOf(read, payload.personId) });
    },
    decideEndPerson
  ),
  bind(
    bindPerson,
    async ({ read, context }, payload) => {
      const person = await known(read, 'person', payload.personId);
      if (!person.ok) return person;
      const community = await known(read, 'community', context.actor.communityId);
      return community.ok ? ok({ person: person.value, privacyVersion: privacyVersionOf(community.value) }) : community;
    },
    decideBindPerson
  )
];
