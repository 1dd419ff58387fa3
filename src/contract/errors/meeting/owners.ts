/** Refusal codes of owners' votes: roll, proxies, elections, ratings, lottery, subsidy. */
import type { ErrorCatalogue } from '../errorText.ts';

export const ownersErrors = {
  'voting.area-missing': {
    zh: { what: '有 {units} 处专有部分没有面积，名册还不能定稿。', todo: '请先补上登记面积；没有登记的用实测面积，再没有的用合同面积。' },
    en: {
      what: '{units} units have no area, so the roll cannot be frozen.',
      todo: 'Enter the registered area, else the surveyed one, else that of the contract.'
    }
  },
  'voting.silent-clause-missing': {
    zh: { what: '“未表态的随多数”须有本小区规约或议事规则的条款，还没有附上。', todo: '请上传写明该条款的文件，或者不采用这一做法。' },
    en: {
      what: 'Silent ballots may join the majority only under a clause of the estate’s own rules, and none is attached.',
      todo: 'Upload the document with the clause, or do without it.'
    }
  },
  'voting.estate-not-asked': {
    zh: { what: '要占用小区共有部分，还没有征求全小区业主同意。', todo: '请先征求小区业主同意，再作结论。' },
    en: {
      what: 'A common part of the estate is used, and the owners of the estate were not asked.',
      todo: 'Ask for their consent first.'
    }
  },
  'voting.committee-no-proxy': {
    zh: { what: '业主委员会委员不能委托他人出席和表决。', todo: '请委员本人到会；人数不足时另定时间。' },
    en: {
      what: 'Members of the owners’ committee cannot be represented.',
      todo: 'The member must come in person; without a quorum set another date.'
    }
  },
  'voting.election-not-contested': {
    zh: { what: '候选人 {candidates} 名，应选 {seats} 名，不是差额选举。', todo: '请再提名，候选人至少比应选名额多一名。' },
    en: {
      what: '{candidates} candidates for {seats} seats: the election is not contested.',
      todo: 'Nominate more: there must be at least one candidate more than seats.'
    }
  },
  'proxy.no-document': {
    zh: { what: '没有书面授权委托书，不能登记委托。', todo: '请业主签好委托书交来。' },
    en: { what: 'There is no written power of attorney.', todo: 'Ask the owner to sign one and hand it in.' }
  },
  'proxy.not-the-owner': {
    zh: { what: '委托人不是这一票权的业主；受托人也不能再转委托。', todo: '请由业主本人出具委托书。' },
    en: {
      what: 'Whoever gives the power is not the owner of this right; a proxy cannot hand it on.',
      todo: 'The owner must sign the power.'
    }
  },
  'proxy.holder-is-owner': {
    zh: { what: '受托人本来就可以为这套房投票，不需要委托。', todo: '请他用自己的票投。' },
    en: { what: 'This person may cast for the right anyway and needs no power.', todo: 'Let the person use the owners’ own ballot.' }
  },
  'proxy.property-staff': {
    zh: { what: '物业服务人的工作人员（或规约排除的人）不能受托投票。', todo: '请另找受托人。' },
    en: {
      what: 'Staff of the property company, or somebody whom the estate’s rules exclude, cannot be a proxy.',
      todo: 'Choose somebody else.'
    }
  },
  'proxy.instructions-missing': {
    zh: { what: '委托书没有逐项写明意见。', todo: '请业主对每一项写明同意、反对或弃权。' },
    en: { what: 'The power does not say what to vote on every item.', todo: 'Ask the owner to write an instruction for each item.' }
  },
  'proxy.already-cast': {
    zh: { what: '这一票权已经投过票了。', todo: '已投的票有效，委托不再登记，也不能撤销。' },
    en: { what: 'A ballot for this right has been cast.', todo: 'It stands; no power can be registered or revoked any more.' }
  },
  'proxy.one-per-right': {
    zh: { what: '这一票权已经有一份有效的委托。', todo: '请先撤销原来的委托。' },
    en: { what: 'There is a power for this right already.', todo: 'Revoke it first.' }
  },
  'proxy.limit-reached': {
    zh: { what: '这位受托人已经接受 {limit} 名业主的委托，不能再多。', todo: '请另找受托人。' },
    en: { what: 'This person holds powers of {limit} owners already, the most allowed.', todo: 'Choose somebody else.' }
  },
  'proxy.not-revocable': {
    zh: { what: '按本次表决的规则，委托登记后不能撤销。', todo: '业主可以查看委托书写明的意见。' },
    en: { what: 'Under the rules of this vote a registered power cannot be revoked.', todo: 'The owner can read the instructions in it.' }
  },
  'rating.assessment-missing': {
    zh: { what: '缺少考核：{missing}，不能计算综合得分。', todo: '请先补齐这些考核。' },
    en: { what: 'Assessments are missing ({missing}); there is no composite score.', todo: 'Complete them first.' }
  },
  'lottery.second-application': {
    zh: { what: '这一户已经申请过了，一户一份。', todo: '要修改请先撤回原来的申请。' },
    en: { what: 'This household has applied already; each has one application.', todo: 'Withdraw the first one to change it.' }
  },
  'lottery.list-open': {
    zh: { what: '申请名单还没有截止，不能抽签。', todo: '请先截止申请并公布名单。' },
    en: { what: 'The list of applications is still open.', todo: 'Close and post the list first.' }
  },
  'lottery.seed-not-published': {
    zh: { what: '抽签的种子须在名单截止之后、抽签之前公布。', todo: '请先公布种子，再抽签。' },
    en: { what: 'The seed must be published after the list is closed and before the draw.', todo: 'Publish the seed, then draw.' }
  },
  'ladder.not-declining': {
    zh: { what: '补贴比例须从高到低，在 0 到 100 之间。', todo: '请改正补贴表。' },
    en: { what: 'The percentages must decline and lie between 0 and 100.', todo: 'Correct the table.' }
  },
  'ladder.agreement-twice': {
    zh: { what: '同一单元登记了两次同意。', todo: '请删去重复的一条。' },
    en: { what: 'One agreement is entered twice.', todo: 'Remove the second one.' }
  },
  'ladder.order-broken': {
    zh: { what: '日志第 {seq} 条的先后与时间不一致，不能确定顺序。', todo: '请核对日志和服务器时钟后再排。' },
    en: {
      what: 'Line {seq} of the journal and the times tell different orders.',
      todo: 'Check the journal and the server’s clock before the order is fixed.'
    }
  }
} as const satisfies ErrorCatalogue;
