/** Procedures, urgency and channels, in Chinese. */
import type { Channel, Template, Urgency } from '#domain/matter/records.ts';

export const templates = {
  names: {
    SIX_STEP_FULL: '六步全程',
    OWNERS_FULL: '业主共同决定',
    JOINT_OPERATIONAL: '联席会议当场议决',
    HEARING_THEN_RESULT: '听证加结果公示',
    BUILDING_SMALL: '楼栋小事'
  } satisfies Record<Template, string> as Record<Template, string>,
  hints: {
    SIX_STEP_FULL: '一步不少：方案公示七天以上，结果再公示七天以上。公约和居民会议的事都走这条。',
    OWNERS_FULL: '依民法典第二百七十八条由业主共同决定的事项，任何一步都不能免。',
    JOINT_OPERATIONAL: '物业服务的日常运行，不要居民出钱；拟案、公示、审查由会上自查并记录免除，结果公示七天以上。',
    HEARING_THEN_RESULT: '自愿参加、不改变产权的户内方案；最多三次听证，按户表决，结果公示无异议后生效。',
    BUILDING_SMALL: '只涉及一栋楼，每户不超过一百元。'
  } satisfies Record<Template, string> as Record<Template, string>,
  urgencies: {
    U0: '即时办理',
    U1: '一般',
    U2: '重要',
    U3: '急办',
    U4: '应急'
  } satisfies Record<Urgency, string> as Record<Urgency, string>,
  urgencyHints: {
    U0: '咨询、小修：48 小时内答复，开服务单，不立议题',
    U1: '下一次例会',
    U2: '不急但分量重：下一次例会，必须听证',
    U3: '受影响的人多、还在扩大：受理后三个工作日内开专题联席会议，提前 24 小时通知',
    U4: '危及人身或房屋安全：主管方先处置，同时告知各方，事后追认'
  } satisfies Record<Urgency, string> as Record<Urgency, string>,
  channels: {
    PHONE_FORM: '手机填报',
    DESK: '工作台代填',
    PAPER: '纸质',
    BOX: '意见箱',
    WECHAT: '微信群',
    GRID_WORKER: '网格员',
    HOTLINE: '热线',
    COUNCIL_MEMBER: '议事委员',
    PETITION: '联名',
    MEETING: '会上提出'
  } satisfies Record<Channel, string> as Record<Channel, string>
};
