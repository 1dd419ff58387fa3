/** What happens when somebody presses: the command goes over the live line, and a refusal is told in words at one place. */
import type { LiveLine } from '../live.svelte.ts';
import type { RefusalShown } from '../refusal.ts';

export class Pressing {
  /** Key of the press that is on its way, '' when none is. */
  busy = $state('');
  /** The last refusal, until the next press. */
  refusal = $state.raw<RefusalShown | null>(null);
  /** The last command that was accepted; read aloud once. */
  done = $state('');
  #line: () => LiveLine | null;

  constructor(line: () => LiveLine | null) {
    this.#line = line;
  }

  /** True when presses can go over the line; otherwise the form posts them. */
  get isLive(): boolean {
    return this.#line() !== null;
  }

  /** Gives the command once; a second press of anything waits for the first. True when it was accepted. */
  async press(command: string, payload: Record<string, unknown>): Promise<boolean> {
    const line = this.#line();
    if (!line || this.busy !== '') return false;
    this.busy = pressKey(command, payload);
    this.refusal = null;
    this.done = '';
    try {
      const answer = await line.give(command, payload);
      if (answer.ok) this.done = command;
      else if (answer.code !== 'network.page-left') this.refusal = answer;
      return answer.ok;
    } finally {
      this.busy = '';
    }
  }
}

/** The key under which one button knows that it was the one pressed. */
export function pressKey(command: string, payload: Readonly<Record<string, unknown>>): string {
  return `${command} ${JSON.stringify(payload)}`;
}
