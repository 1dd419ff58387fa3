/** The second way of a command: the same envelope by plain HTTP when the socket is dead. */
import * as v from 'valibot';
import { Envelope } from '#contract/command.ts';
import { LIMITS } from '#contract/limits.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, locals }) => {
  const body = await request.text();
  if (body.length > LIMITS.bodyBytes) return Response.json({ ok: false, code: 'command.too-large' }, { status: 413 });
  const envelope = v.safeParse(Envelope, parsed(body));
  if (!envelope.success)
    return Response.json({ ok: false, code: 'command.payload-invalid', facts: { field: 'envelope' } }, { status: 400 });
  const actor = locals.actor;
  if (!actor) return Response.json({ ok: false, code: 'authority.not-signed-in' }, { status: 401 });
  const rate = locals.runtime.app.registry.get(envelope.output.name)?.spec.rate ?? 'write';
  if (!locals.runtime.rates.allow(actor.sessionId || locals.requestId, rate)) {
    return Response.json({ ok: false, code: 'command.rate-exceeded' }, { status: 429 });
  }
  const answer = await locals.runtime.app.execute(envelope.output, actor);
  return Response.json(answer, { status: answer.ok ? 200 : 409 });
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON: the schema refuses it with a code.
    return null;
  }
}
