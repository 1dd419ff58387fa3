/** The plain page that everybody sees before being bound: who processes which data, why, how long, and what one may ask for. */
import type { PrivacyPage, PrivacySection } from '#contract/views/register.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import type { Community } from '#domain/register/records.ts';
import { sha256 } from '../randomness.ts';

type Party = Pick<Community, 'name' | 'dataController' | 'dataContact'>;

/** The page of a community; its version changes with every word of it. Source: 个人信息保护法 7, 13, 17, 44–47 [L], domain 2.13; SPEC RG9. */
export function privacyPageOf(community: Party): PrivacyPage {
  const zh = chinese(community);
  const en = english(community);
  return { communityName: community.name, version: sha256(canonicalJson([zh, en] as never)).slice(0, 12), zh, en };
}

/** The version that a person accepts. */
export function privacyVersionOf(community: Party): string {
  return privacyPageOf(community).version;
}

function chinese({ name, dataController, dataContact }: Party): PrivacySection[] {
  return [
    {
      title: '谁在处理',
      lines: [`个人信息处理者：${dataController || name}。`, `联系方式：${dataContact || '请到社区工作台询问'}。`]
    },
    {
      title: '处理什么',
      lines: [
        '姓名、楼栋单元房号、是否为本户表决人；手机号只在您愿意时登记。',
        '您在议事中的提议、意见、签到、发言要点和记名表决票，以及办理的时间。',
        '不收集身份证件、人脸和位置。'
      ]
    },
    {
      title: '为什么',
      lines: ['组织居民会议和民主协商，确认谁有权参加和表决，形成可核对的记录。', '不用于其他目的，不提供给广告或其他公司。']
    },
    {
      title: '谁能看到',
      lines: [
        '公开页面和张贴的文件只显示“3号楼1单元***室 张**”这样的形式，不公开手机号，不公开谁投了什么。',
        '社区工作台、主持人和监督人员只看到本职办理所需的内容。'
      ]
    },
    {
      title: '保存多久',
      lines: ['决议、结果和公示证明长期保存；会议记录和表决票在生效后保存五年；未采纳的线索保存两年。']
    },
    {
      title: '您的权利',
      lines: [
        '可以查询、复制、更正和要求删除自己的信息；已生效决定中的表决票依法保留、限制使用。',
        '不使用手机也可以参加：可要求纸质材料，由工作人员当面协助投票；发了纸质表决票的，也可以用纸票。',
        '不同意登记手机号、不同意公开姓名，都不影响参加和表决。'
      ]
    }
  ];
}

function english({ name, dataController, dataContact }: Party): PrivacySection[] {
  return [
    {
      title: 'Who processes',
      lines: [`Controller: ${dataController || name}.`, `Contact: ${dataContact || 'ask at the community desk'}.`]
    },
    {
      title: 'What',
      lines: [
        'Your name, building, staircase and room, and whether you vote for your household; your phone number only if you wish.',
        'Your proposals, opinions, check-ins, the gist of what you say and your named ballots, each with its time.',
        'No identity papers, no face images, no location.'
      ]
    },
    {
      title: 'Why',
      lines: [
        'To hold residents’ meetings and deliberations, to know who may take part and vote, and to keep a record that can be checked.',
        'For nothing else; nothing is given to advertisers or other companies.'
      ]
    },
    {
      title: 'Who sees it',
      lines: [
        'Public pages and posted papers show only a form like “3号楼1单元***室 张**”; never a phone number, never who voted how.',
        'The desk, the chair and the supervisors see what their post needs.'
      ]
    },
    {
      title: 'How long',
      lines: [
        'Resolutions, results and certificates: permanently. Records and ballots: five years after they took effect. Unused leads: two years.'
      ]
    },
    {
      title: 'Your rights',
      lines: [
        'You may see, copy, correct and ask to delete your data; ballots of a decision in force are kept by law, with restricted use.',
        'You can take part without a phone: ask for paper, and staff will help.',
        'Refusing your phone number or the publication of your name never keeps you from taking part or voting.'
      ]
    }
  ];
}
