/** Brings a server-rendered island to life in the browser: the same component again, over the same data. */
import { mount, type Component } from 'svelte';
import { localeContext } from '../state/locale.ts';
import type { Edition } from '../state/preferences.ts';
import { watchServerClock } from '../state/serverClock.ts';
import type { Lang } from '../words/lang.ts';
import { loadWords } from '../words/load.ts';
import type { WordSet } from '../words/surfaces.ts';
import type { IslandName } from './entries.ts';

/** What the server leaves on the page for an island. */
export interface IslandData<Props> {
  readonly lang: Lang;
  readonly edition: Edition;
  readonly zone: string;
  /** The server's time of rendering, epoch ms. */
  readonly serverNow: number;
  readonly props: Props;
}

/**
 * Puts `component` in the place of what the server rendered; until then links and forms of the page work by themselves.
 * `more` says what only this picture needs: further sets of words, properties that must be fetched. Drawn anew instead of hydrated, in one step between two pictures of the screen: it cannot disagree with the server's text.
 */
export async function enliven<Props extends Record<string, unknown>>(
  name: IslandName,
  component: Component<Props>,
  more: (props: Props) => { sets?: readonly WordSet[]; props?: Promise<Partial<Props>> } = () => ({})
): Promise<void> {
  const place = document.querySelector<HTMLElement>(`[data-island="${name}"]`);
  if (!place) return;
  const { lang, edition, zone, serverNow, props } = JSON.parse(place.dataset['with'] ?? '{}') as IslandData<Props>;
  const wanted = more(props);
  const [words, fetched] = await Promise.all([loadWords(lang, ['shared', ...(wanted.sets ?? [])]), wanted.props]);
  const now = watchServerClock(serverNow);
  place.textContent = '';
  mount(component, { target: place, props: { ...props, ...fetched }, context: localeContext({ lang, words, edition, zone, now }) });
}
