/** A page that goes live after it was rendered: one line per page, several views on it, closed when the page is left. */
import { untrack } from 'svelte';
import { LiveLine, type LiveView } from '../live.svelte.ts';

type Params = Record<string, string>;

/** One view of a live page: what the server rendered, then what the line brings. */
export class ShownView<View> {
  #live = $state.raw<LiveView<View> | null>(null);
  #line = $state.raw<LiveLine | null>(null);
  readonly #name: string;
  readonly #rendered: () => View;
  readonly #renderedAt: () => number;

  constructor(name: string, rendered: () => View, renderedAt: () => number) {
    this.#name = name;
    this.#rendered = rendered;
    this.#renderedAt = renderedAt;
  }

  /** Begins to watch on a line; null when the page leaves it. */
  attach(line: LiveLine | null, params: Params): void {
    this.#line = line;
    this.#live = line ? line.watch<View>(this.#name, params, this.#rendered()) : null;
  }

  /** The newest picture there is: a form that was posted while the line is down brings a newer page than the line's last. */
  get shown(): View {
    const live = this.#live;
    return live?.data && live.shownAt >= this.#renderedAt() ? live.data : this.#rendered();
  }

  /** Until when the picture was true, server time in epoch ms: the last word of the server, for a quiet picture is not an old one. Undefined before the line is up. */
  get pictureAt(): number | undefined {
    return this.#live ? Math.max(this.#live.shownAt, this.#line?.heardAt ?? 0) : undefined;
  }

  get refused(): string {
    return this.#live?.refused ?? '';
  }
}

export class LivePage {
  line = $state.raw<LiveLine | null>(null);
  readonly #views: ShownView<unknown>[] = [];

  /** Adds a view of this page; to be called before `open`. */
  watch<View>(name: string, rendered: () => View, renderedAt: () => number): ShownView<View> {
    const view = new ShownView(name, rendered, renderedAt);
    this.#views.push(view as ShownView<unknown>);
    return view;
  }

  /** Opens the line with the parameters that all views share; returns what closes it, for an `$effect`. */
  open(slug: string, serverNow: () => number, params: Params): () => void {
    // Whatever is read here must not open the line anew when the page's data are renewed.
    return untrack(() => {
      const line = new LiveLine(slug, serverNow());
      for (const view of this.#views) view.attach(line, params);
      this.line = line;
      return () => {
        line.close();
        this.line = null;
        for (const view of this.#views) view.attach(null, params);
      };
    });
  }

  /** The server's time once the line is up, undefined before. */
  now(): number | undefined {
    return this.line?.now();
  }

  /** False only when a line that was up is down. */
  get isOnline(): boolean {
    return this.line?.status !== 'offline';
  }

  /** True when the server ended this session. */
  get hasEnded(): boolean {
    return (this.line?.ended ?? '') !== '' || this.#views.some((view) => view.refused === 'authority.not-signed-in');
  }
}
