/** How the parameters of a rule profile are grouped and written: values with units, and the mark that tells law from proposal. */
import type { ProfileParameterView } from '#contract/views/register.ts';
import type { ParameterName } from '#domain/register/profile.ts';
import { hundredthsText } from '../fields.ts';
import type { Lang } from '../../words/lang.ts';
import type { Messages } from '../../words/zh-CN.ts';

export type ParameterGroup = keyof Messages['settings']['profiles']['groups'];

/** Every parameter in the topic where people look for it; all but those of `rest` are named. */
export const PARAMETER_GROUPS: Readonly<Record<ParameterGroup, readonly ParameterName[]>> = {
  triage: ['secondCount', 'petitionFraction', 'triageInstantHours', 'triageFormalWorkdays', 'rejectionReviewDays', 'templateObjectionDays'],
  meeting: [
    'meetingNoticeDays',
    'urgentNoticeHours',
    'residentsMeetingNoticeDays',
    'assemblyNoticeDays',
    'assemblyExtraordinaryNoticeDays',
    'speechSeconds',
    'speechesPerMotion',
    'lastCallAfterSeconds',
    'readBackRequired',
    'readBackSeconds',
    'maxRounds',
    'inquorateWaitMinutes',
    'recordConfirmDays'
  ],
  joint: [
    'jointQuorum',
    'jointQuorumEachParty',
    'jointMajorityBase',
    'residentsMeetingQuorum',
    'residentsMeetingMajority',
    'councilQuorum',
    'councilMajority',
    'adhocMaxSharePercent',
    'endDebateMajority'
  ],
  publicity: ['draftPublicityDays', 'resultPublicityDays', 'publicityUnit', 'rollOverHoliday', 'resultPostWithinDays'],
  voting: [
    'voteWindowMinDays',
    'voteWindowMaxDays',
    'maxExtensions',
    'extensionDays',
    'proxyLimit',
    'proxyPropertyStaff',
    'proxyScanRequired',
    'paperPerUnit',
    'silentPolicy',
    'parkingCounts',
    'duplicatePolicy',
    'voteChangesFormal',
    'voteChangesLive',
    'voidItemCountsAsParticipation',
    'abstainCountsAsParticipation',
    'proxyRevocation',
    'followMajorityOffered',
    'rollObjectionDays',
    'undeliverablePostingDays',
    'paperOnRequest',
    'internetVoteOfficialOnly',
    'publicCountOwnersMin',
    'publicCountCommitteeFraction',
    'scrutineersMin'
  ],
  owners: [
    'liftRule',
    'unitConsent',
    'unitConsentArea',
    'estateConsent',
    'estateConsentArea',
    'ownersObjectionRule',
    'ownersObjectionPostingDays',
    'committeeNoticeDays',
    'committeePostWithinDays',
    'candidateListDays',
    'byElectionCandidatesPerSeat',
    'committeeElectionAreaMajority',
    'ladderFirstPercent',
    'ladderStepPercent',
    'ladderLastPercent'
  ],
  objections: ['maintainedObjectionPolicy', 'hearingMinObjectors', 'hearingFraction', 'revoteMinIntervalDays', 'lapseAfterDays'],
  followup: [
    'buildingSmallMaxFenPerHousehold',
    'interimMeasureMaxDays',
    'evaluationAfterDays',
    'evaluationOpenDays',
    'satisfiedMinPercent',
    'reopenBelowPercent',
    'sampleMinCount',
    'sampleMinPercent',
    'ratingResidentsPercent',
    'ratingCommunityPercent',
    'ratingThirdPartyPercent',
    'ratingRedTenths',
    'ratingBlackTenths',
    'ratingReplyDays'
  ],
  data: [
    'rollShowsName',
    'retentionBallotsYears',
    'retentionIdImagesDays',
    'retentionAudioDays',
    'retentionLeadsYears',
    'retentionAccessLogMonths'
  ]
};

export interface GroupedParameters {
  readonly group: ParameterGroup;
  readonly parameters: readonly ProfileParameterView[];
}

/** The parameters topic by topic; one that no topic names stands in the last. */
export function groupParameters(parameters: readonly ProfileParameterView[]): GroupedParameters[] {
  const groups = Object.keys(PARAMETER_GROUPS) as ParameterGroup[];
  const last = groups[groups.length - 1]!;
  const groupOf = (name: string) => groups.find((group) => (PARAMETER_GROUPS[group] as readonly string[]).includes(name)) ?? last;
  return groups.map((group) => ({ group, parameters: parameters.filter((parameter) => groupOf(parameter.name) === group) }));
}

/** law = a statute stands behind the number; practice = a published document or case; proposal = this product's own; own = what the community filled in. */
export type SourceSort = 'law' | 'practice' | 'proposal' | 'own';

/** What stands behind a parameter's value. Only statutes count as law, and only for their own number. Source: SPEC DR26, DR29. */
export function sourceSort(parameter: Pick<ProfileParameterView, 'mark'> & Partial<Pick<ProfileParameterView, 'behind'>>): SourceSort {
  if (parameter.behind === 'COMMUNITY') return 'own';
  if (parameter.mark === 'L') return 'law';
  return parameter.mark === 'D' ? 'proposal' : 'practice';
}

/** A value as people read it: with its unit, a fraction in words, yes and no. */
export function parameterText(words: Messages, parameter: ProfileParameterView, value: ProfileParameterView['value']): string {
  const { names, options, atLeast, moreThan } = words.settings.profiles;
  const unit = names[parameter.name as ParameterName]?.unit ?? '';
  if (parameter.kind === 'INTEGER') {
    const number = parameter.name.includes('Fen') ? hundredthsText(Number(value)) : String(value);
    return unit === '' ? number : unit === '%' ? `${number}%` : `${number} ${unit}`;
  }
  if (parameter.kind !== 'THRESHOLD') return options[String(value)] ?? String(value);
  const [sign, fraction = ''] = String(value).split(' ');
  return sign === '>=' ? atLeast(fraction) : moreThan(fraction);
}

/** What may be filled in: `1–1000 户`; '' where the kind says it. */
export function rangeText(words: Messages, parameter: ProfileParameterView): string {
  if (parameter.kind !== 'INTEGER' || parameter.min === null || parameter.max === null) return '';
  const least = parameter.name.includes('Fen') ? hundredthsText(parameter.min) : String(parameter.min);
  return `${least}–${parameterText(words, parameter, parameter.max)}`;
}

/** Where the default comes from, with the names of values in the reader's language. */
export function sourceText(words: Messages, parameter: Pick<ProfileParameterView, 'source'>): string {
  return parameter.source.replace(/\b(?:[A-Z]+_[A-Z_]+|ROLL|true|false)\b/g, (code) => words.settings.profiles.options[code] ?? code);
}

/** One line under a control: mark, source, default, range. */
export function parameterHint(words: Messages, parameter: ProfileParameterView): string {
  const own = words.settings.profiles;
  const parts = [
    `${own[sourceSort(parameter)]} ${sourceText(words, parameter)}`.trim(),
    own.defaultIs(parameterText(words, parameter, parameter.default)),
    rangeText(words, parameter) && own.rangeIs(rangeText(words, parameter)),
    parameter.kind === 'THRESHOLD' ? own.thresholdHint : ''
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The place's name in the reader's language. */
export function placeTitle(title: { readonly zh: string; readonly en: string }, lang: Lang): string {
  return lang === 'en' ? title.en : title.zh;
}

/** The name of a profile; the built-in one in the reader's language. */
export function profileTitle(words: Messages, name: string): string {
  return name === 'NATIONAL_DEFAULT' ? words.settings.profiles.national : name;
}
