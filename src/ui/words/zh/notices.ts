/** What a page says when something did not work, in Chinese; the text of each code stands in contract/errors. */

export const notices = {
  refused: '没有办成',
  nothingLost: '您写的内容都还在。',
  whatNow: '怎么办',
  openPaper: '打开已制发的文件',
  helpFor: '查看说明',
  ruleOf: (rule: string) => `依据规则 ${rule}`,
  unknownRefusal: '这个操作没有被接受。',
  unknownTodo: '请刷新页面看看现在的情况，再试一次。',
  noAnswer: '没有收到服务器的回音',
  noAnswerTodo: '网络可能断了。您写的都还在，请再按一次；重复提交只算一次。',
  saved: '已保存',
  draftRestored: '这是您上次没有提交的内容，已为您保留。',
  draftDiscard: '不要了，清空',
  offline: '与服务器的连接断了',
  offlineShown: '下面是断线前的画面，连上后自动更新',
  reconnecting: '正在重新连接…',
  notFoundTitle: '没有这一页',
  notFoundTodo: '地址可能不完整，或者内容已经撤下。请从首页进入，或扫纸上的二维码。',
  brokenTitle: '这一页出了问题',
  brokenTodo: '已经记录下来。已提交并有回执的内容都在。请过一会儿再试；如果还不行，把下面的编号告诉居委会工作台。',
  forbiddenTitle: '您现在看不了这一页',
  forbiddenTodo: '可能是还没有登录，或者这一页只给有相应职务的人看。',
  errorId: '编号'
};
