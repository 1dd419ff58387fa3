/** The form action of the pages of paper: lists of numbers and marked boxes become what the commands take. */
import { serialsOf } from '#domain/voting/papers/serialList.ts';
import { commandAction, type Afterwards, type FormSpecs } from '../../../../commandAction.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** Numbers typed as `1-20, 25` become a list (what cannot be read stays text and is refused by name); boxes become one choice. */
export function paperPayload(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { serials, marks, ...rest } = payload;
  return {
    ...rest,
    ...(typeof serials === 'string' ? { serials: serialsOf(serials) ?? serials } : {}),
    ...(Array.isArray(marks) ? { ['holderPersonId' in rest ? 'instruction' : 'choice']: marks.join(' ') } : {})
  };
}

/** The action `?/command` of a page of paper. */
export function paperAction(specs: FormSpecs | ((event: RequestEvent) => FormSpecs | Promise<FormSpecs>), afterwards?: Afterwards) {
  return commandAction(specs, afterwards, paperPayload);
}
