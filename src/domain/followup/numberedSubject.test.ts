/** Subjects of papers about the n-th event of a record. */
import { describe, expect, it } from 'vitest';
import { numberedSubject, numberedSubjectOf } from './numberedSubject.ts';

describe('numbered subject', () => {
  it('[DC43] [DC44] [DC45] names the record and the event, also where the id has a dash', () => {
    expect(numberedSubjectOf(numberedSubject('a-b', 12))).toEqual({ id: 'a-b', number: 12 });
    expect(numberedSubjectOf('nowhere')).toEqual({ id: 'nowhere', number: 0 });
  });
});
