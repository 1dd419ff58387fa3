/** The living part of a vote's page in the browser. */
import { enliven } from '#ui/islands/enliven.ts';
import Vote from './Vote.svelte';

const fetchOutcome = async () => ({ outcome: (await import('#ui/components/voting/PollOutcome.svelte')).default });

const fetchMany = async () => ({ many: (await import('#ui/components/voting/ApprovalPaper.svelte')).default });

void enliven('vote', Vote, ({ result, paper }) => {
  if (result.state === 'DECLARED') return { sets: ['verdict'], props: fetchOutcome() };
  return paper?.marks === 'MANY' ? { props: fetchMany() } : {};
});
