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
  help: '帮助'
};
