/** Takes pictures in: one form with one or more `file` fields; answers their ids. */
import { LIMITS } from '#contract/limits.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, locals }) => {
  const { actor, runtime } = locals;
  if (actor?.kind !== 'PERSON') return refused('authority.not-signed-in', 401);
  if (!runtime.rates.allow(actor.sessionId, 'upload')) return refused('command.rate-exceeded', 429);
  if (!(request.headers.get('content-type') ?? '').startsWith('multipart/form-data')) return refused('command.payload-invalid', 400);
  const sent = (await request.formData()).getAll('file').filter((one) => one instanceof File);
  if (sent.length === 0) return refused('command.payload-invalid', 400);
  if (sent.length > LIMITS.filesPerUpload) return refused('command.too-large', 413);
  const fileIds: string[] = [];
  for (const file of sent) {
    const taken = await runtime.files.take(new Uint8Array(await file.arrayBuffer()), actor);
    if (!taken.ok) return Response.json({ ok: false, ...taken.error, fileIds }, { status: 422 });
    fileIds.push(taken.value.fileId);
  }
  return Response.json({ ok: true, data: { fileIds } }, { status: 201 });
};

function refused(code: string, status: number): Response {
  return Response.json({ ok: false, code }, { status });
}
