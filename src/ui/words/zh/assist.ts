/** Words of helping somebody to vote, where the vote is, in Chinese. */

export const assist = {
  title: '协助投票',
  lead: '给不会用手机、或在现场举手的人用：先核对本人，请本人看着屏幕选，协助人只代按。谁协助的会记录下来。',
  secret: '无记名表决：协助的人会看到本人的选择，请只在本人要求时协助。',
  who: '谁的票',
  whoHint: '按姓名或房号查找',
  whoHintExact: '请输入完整的姓名',
  none: '没有找到。请核对姓名；不在名册上的，请告诉工作台。',
  more: '还有更多，请输入得更完整。',
  voted: '已投票',
  notPresent: '开始表决时没有签到，这一次不能投',
  notOnRoll: '不在表决名册上',
  nobody: '没有登记投票人',
  helper: '协助人',
  isPaper: '照纸质票录入',
  isPaperHint: '票上怎么画就怎么录：多选、没有选也照录，计票时自动判为无效。',
  submit: '替本人投出',
  done: '这一票已记入。可以继续协助下一位。',
  notOpen: '现在没有在投票。',
  back: '返回这次表决',
  open: '协助他人投票'
};
