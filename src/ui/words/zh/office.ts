/** The frame of the desk: names of its places, in Chinese. */

export const office = {
  today: '今天',
  matters: '议题',
  meetings: '会议',
  votes: '业主表决',
  tasks: '任务',
  documents: '文件',
  papers: '纸质表决票',
  base: '基础资料',
  register: '登记册',
  settings: '设置',
  outside: '外面看到的',
  board: '公开页面',
  help: '帮助',
  setUp: {
    title: '开第一次会以前',
    lead: (done: number, all: number) => `已做好 ${done} 项，共 ${all} 项。都做好以后，这张表自动消失。`,
    guide: '怎么开第一次会',
    isDone: '已做好',
    isOpen: '还没做',
    steps: {
      BUILDINGS: '登记楼栋和住户',
      PEOPLE: '登记人员',
      POSTS: '安排职务',
      ACCOUNTS: '给有职务的人开账号或发邀请',
      INVITATIONS: '给居民发邀请二维码',
      HOLIDAYS: '录入节假日表'
    },
    hints: {
      BUILDINGS: '可以一户一户填，也可以用表格导入。',
      PEOPLE: '先登记四方代表和工作人员，再登记住户。',
      POSTS: '在人员页面打开一个人，给他安排职务。',
      ACCOUNTS: '社工、管理员用密码登录，其他人用密码或邀请二维码。',
      INVITATIONS: '打印、剪开，交到本人手上。',
      HOLIDAYS: '工作日期限按它计算。'
    },
    missing: (roles: string) => `还没有人担任：${roles}`,
    noAccess: (count: number) => `${count} 人还不能登录`
  },
  needsSecretary: '登记提议、安排会议由“社工（工作台）”办理，您没有这个职务。可以在“登记册”的“人员”里安排给自己或别人。'
};
