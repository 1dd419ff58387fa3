/** The living part of a vote's page in the browser. */
import { enliven } from '#ui/islands/enliven.ts';
import Vote from './Vote.svelte';

const fetchOutcome = async () => ({ outcome: (await import('#ui/components/voting/PollOutcome.svelte')).default });

void enliven('vote', Vote, ({ result }) => (result.state === 'DECLARED' ? { sets: ['verdict'], props: fetchOutcome() } : {}));
