/** Commands of the declining subsidy: the promise, and the agreements in their order. */
import * as v from 'valibot';
import { command } from '../command.ts';
import { count, id, LIMITS, line, list } from '../limits.ts';

export const promiseSubsidy = command({
  name: 'subsidy.promise',
  payload: v.strictObject({
    matterId: id,
    title: line(LIMITS.titleChars),
    /** The body outside that promises, and its document. */
    promisedBy: line(LIMITS.nameChars),
    document: line(),
    /** Percent per place; those of the rule profile unless given. */
    percents: v.optional(list(count(100), 50), [])
  }),
  roles: ['SECRETARY', 'CHAIR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '公布递减补贴的承诺：谁承诺、依据、各名次的比例', en: 'Post the promise of a declining subsidy' },
  when: '',
  refusals: ['ladder.not-declining', 'voting.roll-empty']
});

export const agreeSubsidy = command({
  name: 'subsidy.agree',
  payload: v.strictObject({ ladderId: id, label: line(LIMITS.nameChars) }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记一个单元已全部同意，按服务器时间排定名次', en: 'Enter that a staircase agreed; its place is by server time' },
  when: '',
  refusals: ['ladder.agreement-twice']
});
