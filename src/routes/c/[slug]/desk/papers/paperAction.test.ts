/** Forms of paper are read back into what the commands take. */
import { describe, expect, it } from 'vitest';
import { paperPayload } from './paperAction.ts';

describe('forms of paper', () => {
  it('[PP4] numbers become a list; what cannot be read stays to be refused by name', () => {
    expect(paperPayload({ pollId: 'p', serials: '1-3，7' })).toEqual({ pollId: 'p', serials: [1, 2, 3, 7] });
    expect(paperPayload({ serials: 'abc' })).toEqual({ serials: 'abc' });
  });

  it('[PP9] marked boxes become one choice, or the instruction of a power', () => {
    expect(paperPayload({ serial: 3, marks: ['FOR', 'AGAINST'] })).toEqual({ serial: 3, choice: 'FOR AGAINST' });
    expect(paperPayload({ serial: 3, marks: [] })).toEqual({ serial: 3, choice: '' });
    expect(paperPayload({ holderPersonId: 'h', marks: ['FOR'] })).toEqual({ holderPersonId: 'h', instruction: 'FOR' });
  });
});
