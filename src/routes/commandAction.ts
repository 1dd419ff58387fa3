/** The form action of every page: reads the posted form by its field specs, gives the command, hands the outcome back to the page. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { CommandAnswer, Envelope } from '#contract/command.ts';
import type { FieldSpec } from '#ui/state/fields.ts';
import { envelopeFromForm, outcomeOfForm } from '#ui/state/formPayload.ts';
import { readableFacts } from '#ui/state/readableFacts.ts';
import { wordsFor } from '#ui/words/index.ts';
import { DEFAULT_ZONE } from '#ui/words/zoned.ts';

export type FormSpecs = Readonly<Record<string, readonly FieldSpec[]>>;

/** Changes what the form says into what the command takes, before it is given: dates typed as spans, files turned into text. */
export type Prepare = (payload: Readonly<Record<string, unknown>>, name: string) => Record<string, unknown>;

/** Where to go after success: a path, or null to stay and show the outcome. */
export type Afterwards = (answer: Extract<CommandAnswer, { ok: true }>, envelope: Envelope) => string | null;

/**
 * Makes the action `?/command` for the commands named in `specs`; a command that is not named is refused.
 * Photos in file fields are taken in first, and the payload gets their ids. Answers the outcome (`fail` with 400, 403, 409 or 429 when refused).
 */
export function commandAction(
  specs: FormSpecs | ((event: RequestEvent) => FormSpecs | Promise<FormSpecs>),
  afterwards: Afterwards = () => null,
  prepare?: Prepare
) {
  return async (event: RequestEvent) => {
    const { locals } = event;
    const form = await event.request.formData();
    const known = typeof specs === 'function' ? await specs(event) : specs;
    const typed = envelopeFromForm(form, known, locals.community?.zone);
    const envelope = prepare ? { ...typed, payload: prepare(typed.payload, typed.name) } : typed;
    const answer = await answerOf(event, envelope, known);
    const outcome = outcomeOfForm(form, withReadableFacts(answer, locals), locals.lang);
    if (!answer.ok) return fail(statusOf(answer.code), outcome);
    const next = afterwards(answer, envelope);
    if (next !== null) redirect(303, next);
    return outcome;
  };
}

async function answerOf({ locals }: RequestEvent, envelope: Envelope, known: FormSpecs): Promise<CommandAnswer> {
  const { actor, runtime } = locals;
  if (!Object.hasOwn(known, envelope.name)) return { ok: false, code: 'command.unknown' };
  if (!actor) return { ok: false, code: 'authority.not-signed-in' };
  const rate = runtime.app.registry.get(envelope.name)?.spec.rate ?? 'write';
  if (!runtime.rates.allow(actor.sessionId || locals.requestId, rate)) return { ok: false, code: 'command.rate-exceeded' };
  const taken = await takeFiles(locals, envelope.payload, known[envelope.name] ?? []);
  if (!taken.ok) return taken;
  return runtime.app.execute({ ...envelope, payload: taken.payload }, actor);
}

/** A refusal's facts in the reader's words and the community's zone. */
function withReadableFacts(answer: CommandAnswer, { lang, community }: App.Locals): CommandAnswer {
  if (answer.ok || !answer.facts) return answer;
  return { ...answer, facts: readableFacts(answer.facts, wordsFor(lang), lang, community?.zone ?? DEFAULT_ZONE) };
}

type Taken = { ok: true; payload: Record<string, unknown> } | Extract<CommandAnswer, { ok: false }>;

/** Replaces every chosen file by the id under which it was stored. */
async function takeFiles(locals: App.Locals, payload: Record<string, unknown>, fields: readonly FieldSpec[]): Promise<Taken> {
  const taken: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(payload)) {
    const files = (Array.isArray(value) ? value : [value]).filter((one) => one instanceof File);
    if (files.length === 0) {
      taken[name] = value;
      continue;
    }
    const isPublic = fields.find((field) => field.name === name)?.isPublic ?? false;
    const ids: string[] = [];
    for (const file of files) {
      const stored = await locals.runtime.files.take(new Uint8Array(await file.arrayBuffer()), locals.actor!, { isPublic });
      if (!stored.ok) return { ok: false, ...stored.error };
      ids.push(stored.value.fileId);
    }
    taken[name] = Array.isArray(value) ? ids : ids[0];
  }
  return { ok: true, payload: taken };
}

function statusOf(code: string): number {
  if (code === 'command.payload-invalid') return 400;
  if (code.startsWith('authority.')) return 403;
  return code === 'command.rate-exceeded' ? 429 : 409;
}
