/** How the browser's scripts are cut: one for each island, one for what every page needs; SvelteKit and the bundler cut the rest. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { ISLAND_FOLDER, ISLANDS } from '../../src/ui/islands/entries.ts';

const root = new URL('../../', import.meta.url);
/** Marks the islands among SvelteKit's entries. */
const MARK = 'islands/';

/** Modules that nearly every page loads: a dozen scripts of one kilobyte each pack worse than one of twelve. */
const EVERYWHERE = [
  'domain/basics/time\\.',
  'ui/words/(?:load|surfaces|dates|zoned)\\.',
  'ui/state/(?:commandId|locale|serverClock|fetchRefusal)\\.',
  'ui/components/(?:Countdown|Icon|Notice|StateTag)'
];
/** Live pages. */
const LIVE = [
  'contract/channels',
  'ui/state/(?:live|outbox|meeting/livePage)\\.',
  'ui/state/line/(?:openWire|packets|webSocketWire)',
  'ui/components/OfflineBanner'
];
/** Pages on which a vote is read about; above the ballot, which would take them along. */
const VOTE_FACTS = ['ui/state/(?:ballotChoice|voting/pollFacts)', 'ui/components/(?:ReadAloud|voting/(?:BallotsReceived|ChannelNote))'];
/** Pages on which somebody votes. */
const BALLOT = ['ui/state/voting/ballotSlip', 'ui/components/BallotButtons', 'ui/components/voting/(?:BallotSlip|BarredNote|OpenPaper)'];
const modulesOf = (parts: readonly string[]) => new RegExp(`src/(?:${parts.join('|')})`);
const GROUPS: Rolldown.CodeSplittingGroup[] = [
  { name: 'svelte', test: /node_modules\/(?:svelte|clsx|esm-env)\/|@oxc-project\+runtime/, priority: 2 },
  { name: 'everywhere', test: modulesOf(EVERYWHERE), priority: 1 },
  { name: 'voteFacts', test: modulesOf(VOTE_FACTS), priority: 1 },
  { name: 'live', test: modulesOf(LIVE) },
  { name: 'ballot', test: modulesOf(BALLOT) }
];

/** Adds the islands' entries to the browser's build, under names that a page can write without knowing a hash, and the groups above. */
export function browserScripts(): Plugin {
  return {
    name: 'sifang-browser-scripts',
    enforce: 'post',
    config: () => ({
      environments: {
        client: { build: { rolldownOptions: { input: islandInputs(), output: { codeSplitting: { groups: GROUPS } } } } }
      }
    }),
    // The packages' only call that phones of 2021 lack; the check of the built scripts tells when another one comes.
    transform: {
      filter: { id: /\/node_modules\//, code: 'Object.hasOwn(' },
      handler(code) {
        if (this.environment.name !== 'client') return null;
        return { code: code.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call('), map: null };
      }
    },
    configEnvironment(name, options) {
      const output = options.build?.rolldownOptions?.output;
      if (name !== 'client' || !output || Array.isArray(output)) return;
      const usual = output.entryFileNames;
      output.entryFileNames = (chunk) => {
        if (chunk.name.startsWith(MARK)) return `${ISLAND_FOLDER}/${basename(chunk.name)}.js`;
        return typeof usual === 'function' ? usual(chunk) : (usual ?? '[name].[hash].js');
      };
    }
  };
}

function islandInputs(): Record<string, string> {
  return Object.fromEntries(Object.entries(ISLANDS).map(([name, path]) => [MARK + name, fileURLToPath(new URL(encodeURI(path), root))]));
}
