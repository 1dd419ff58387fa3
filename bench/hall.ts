/** The scenario of the load test: a residents' meeting by households with everybody checked in and the vote open. */
import { calendarDateAt } from '#domain/basics/time.ts';
import * as v from 'valibot';
import { Scenario, type ScenarioStep } from '#contract/scenario.ts';

export const SLUG = 'bench';
const ZONE = 'Asia/Shanghai';
const PARTIES = ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'SOCIAL_ORGANISATION'] as const;
/** Dwellings of one building; a staircase has at most 9 flats on each of 20 floors. */
const PER_BUILDING = 360;

type Give = [at: string, as: string, command: string, payload: Record<string, unknown>, save?: Record<string, string>];

function step([at, as, command, payload, save]: Give): ScenarioStep {
  return { ...(at ? { at } : {}), as, command, payload, ...(save ? { save } : {}), expect: 'ok' };
}

/** A hearing twenty days ago, the vote noticed in it, the meeting that votes an hour ago; `$poll` is open at the end. */
export function hallScenario(voters: number, now: number): Scenario {
  const staff = [
    { key: 'secretary', name: '王晓梅', posts: [{ body: 'RESIDENTS_COMMITTEE', role: 'SECRETARY' }] },
    { key: 'partyOfficer', name: '刘建国', posts: [{ body: 'PARTY_ORGANISATION', role: 'AGENDA_BOARD_PARTY' }] },
    { key: 'committeeOfficer', name: '陈秀英', posts: [{ body: 'RESIDENTS_COMMITTEE', role: 'AGENDA_BOARD_COMMITTEE' }] },
    { key: 'chair', name: '钱文华', posts: [{ body: 'JOINT_MEETING', role: 'CHAIR' }] },
    { key: 'recorder', name: '杨帆', posts: [{ body: 'JOINT_MEETING', role: 'RECORDER' }] }
  ] as const;
  const members = PARTIES.flatMap((party, side) =>
    [1, 2, 3].map((n) => ({
      key: `member${side}${n}`,
      name: `代表${side + 1}${n}`,
      posts: [{ body: party, role: 'STANDING_MEMBER' as const }]
    }))
  );
  return v.parse(Scenario, {
    title: '压力测试',
    story: '',
    community: { slug: SLUG, name: '清河里社区', zone: ZONE, settings: {} },
    start: 'now-25d 09:00',
    holidays: [],
    bodies: [],
    buildings: buildings(voters),
    people: [...staff, ...members].map(({ key, name, posts }) => ({
      ...{ key, name, phone: '' },
      posts: posts.map((post) => ({ ...post, title: '', startsOn: '2020-01-01' }))
    })),
    steps: [...hearing(now), ...votingMeeting(voters)]
  } satisfies v.InferInput<typeof Scenario>);
}

function buildings(voters: number): Scenario['buildings'] {
  return Array.from({ length: Math.ceil(voters / PER_BUILDING) }, (_, index) => ({
    name: `${index + 1}号楼`,
    households: Math.min(PER_BUILDING, voters - index * PER_BUILDING),
    staircases: 2,
    floors: 20
  }));
}

function hearing(now: number): ScenarioStep[] {
  const day = calendarDateAt(now - 24 * 86_400_000, ZONE);
  const proposal = {
    title: '聘请保洁员',
    text: '楼道和院子保洁无人负责，请大家商量由谁来做、钱从哪里来。',
    proposerParty: 'RESIDENTS_COMMITTEE'
  };
  const triage = {
    ...{
      matterId: '$matter',
      urgency: 'U2',
      topicClass: '自愿互助',
      reason: '全体住户相关',
      decidedOn: day,
      presentNames: '刘建国、陈秀英'
    },
    ...{ initiation: '启动听证', bodyKind: 'RESIDENTS_MEETING', rule: 'DR3', ruleBase: 'HOUSEHOLDS', template: 'HEARING_THEN_RESULT' },
    ...{ stakeholders: [{ label: '全体住户' }], partyOrganisationDiscussedOn: day }
  };
  const officers = { chairPersonId: '$chair', recorderPersonId: '$recorder' };
  const agenda = [{ title: '聘请保洁员', matterId: '$matter', minutes: 60 }];
  const given: Give[] = [
    ['now-24d 09:00', 'secretary', 'matter.propose', proposal, { matter: 'matterId' }],
    ['', 'secretary', 'matter.triage', triage, { triage: 'decisionId' }],
    ['', 'partyOfficer', 'decision.confirm', { decisionId: '$triage' }],
    ['', 'committeeOfficer', 'decision.confirm', { decisionId: '$triage' }],
    ...(['hearing1', 'hearing2'] as const).flatMap((meeting, index): Give[] => {
      const day = 18 - index * 6;
      const startsAt = `@now-${day}d 15:00`;
      return [
        [
          `now-${day + 5}d 09:00`,
          'secretary',
          'meeting.schedule',
          { title: '听证会', sort: 'HEARING', place: '活动室', startsAt, agenda, ...officers },
          { [meeting]: 'meetingId' }
        ],
        ['', 'secretary', 'meeting.notice', { meetingId: `$${meeting}`, material: [{ title: '情况说明', text: '保洁安排' }] }],
        [`now-${day}d 14:30`, 'chair', 'meeting.open-check-in', { meetingId: `$${meeting}` }],
        ...['chair', ...members()].map((key): Give => [
          '',
          'secretary',
          'meeting.check-in-for',
          { meetingId: `$${meeting}`, personId: `$${key}` }
        ]),
        [`now-${day}d 15:00`, 'chair', 'meeting.begin', { meetingId: `$${meeting}` }],
        ...(index === 1 ? noticeOfVote(agenda, officers) : []),
        [
          `now-${day}d 16:00`,
          'chair',
          'round.close',
          { meetingId: `$${meeting}`, matterId: '$matter', outcome: index === 0 ? 'CONTINUE' : 'VOTE' }
        ],
        ['', 'chair', 'meeting.adjourn', { meetingId: `$${meeting}` }],
        ['', 'chair', 'record.confirm', { meetingId: `$${meeting}`, as: 'CHAIR' }],
        ['', 'recorder', 'record.confirm', { meetingId: `$${meeting}`, as: 'RECORDER' }],
        ...PARTIES.map((party, side): Give => ['', `member${side}1`, 'record.confirm', { meetingId: `$${meeting}`, as: party }])
      ];
    }),
    ['', 'chair', 'matter.proceed-to-vote', { matterId: '$matter' }]
  ];
  return given.map(step);
}

function members(): string[] {
  return PARTIES.flatMap((_, side) => [1, 2, 3].map((n) => `member${side}${n}`));
}

/** The vote is noticed while the hearings run: the meeting that votes, its notice, and the frozen roll. */
function noticeOfVote(agenda: unknown, officers: Record<string, string>): Give[] {
  const meeting = {
    title: '居民会议',
    sort: 'VOTE',
    bodyKind: 'RESIDENTS_MEETING',
    place: '中心广场',
    startsAt: '@now-1h',
    agenda,
    ...officers
  };
  return [
    ['', 'secretary', 'meeting.schedule', meeting, { voteMeeting: 'meetingId' }],
    [
      '',
      'secretary',
      'meeting.notice',
      { meetingId: '$voteMeeting', material: [{ title: '保洁方案', text: '每户每月十元，聘请一名保洁员。' }] }
    ],
    [
      '',
      'chair',
      'vote.notice',
      { matterId: '$matter', conduct: 'IN_MEETING', meetingId: '$voteMeeting', text: '是否聘请保洁员？' },
      { poll: 'pollId' }
    ]
  ];
}

function votingMeeting(voters: number): ScenarioStep[] {
  const meetingId = '$voteMeeting';
  return [
    step(['now-90m', 'chair', 'meeting.open-check-in', { meetingId }]),
    { as: 'SYSTEM', checkIn: { meeting: meetingId, parties: { REPRESENTATIVES: voters } }, expect: 'ok' } as ScenarioStep,
    step(['', 'secretary', 'meeting.check-in-for', { meetingId, personId: '$chair' }]),
    step(['now-1h', 'chair', 'meeting.begin', { meetingId }]),
    step(['', 'chair', 'agenda.go-to', { meetingId, index: 0 }]),
    step(['now-1m', 'chair', 'poll.open', { pollId: '$poll' }])
  ];
}
