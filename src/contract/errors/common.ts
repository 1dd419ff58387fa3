/** Codes that every command and page may answer with. */
import type { ErrorCatalogue } from './errorText.ts';

export const commonErrors = {
  'command.unknown': {
    zh: { what: '没有这个操作。', todo: '请刷新页面后重试；页面可能是旧版本。' },
    en: { what: 'There is no such command.', todo: 'Reload the page and try again; the page may be an old version.' }
  },
  'command.payload-invalid': {
    zh: { what: '填写的内容有一处不符合要求：{field}。', todo: '没有保存任何内容。请改正后再提交。' },
    en: { what: 'One of the fields is not as required: {field}.', todo: 'Nothing was saved. Correct it and send it again.' }
  },
  'command.id-reused': {
    zh: { what: '同一个操作编号已用于另一内容。', todo: '先前的操作已记录。请刷新页面查看结果，再做新的操作。' },
    en: {
      what: 'This command id was used before with other content.',
      todo: 'The earlier command was recorded. Reload to see it, then start anew.'
    }
  },
  'command.too-busy': {
    zh: { what: '许多人同时在改同一件事，这次没有记录。', todo: '请再按一次。' },
    en: { what: 'Many people changed the same thing at once; this one was not recorded.', todo: 'Press once more.' }
  },
  'command.rate-exceeded': {
    zh: { what: '操作太快，这一次没有记录。', todo: '请等几秒钟再试。' },
    en: { what: 'Too many commands in a short time; this one was not recorded.', todo: 'Wait a few seconds and try again.' }
  },
  'command.too-large': {
    zh: { what: '内容太大，没有记录。', todo: '请缩短文字或缩小文件。' },
    en: { what: 'The content is too large and was not recorded.', todo: 'Shorten the text or use a smaller file.' }
  },
  'authority.not-signed-in': {
    zh: { what: '还没有登录，或登录已失效。', todo: '请用邀请二维码或密码重新进入；填写的内容保存在本机。' },
    en: {
      what: 'You are not signed in, or your session has ended.',
      todo: 'Enter again with your invitation or password; what you typed is kept on this device.'
    }
  },
  'authority.role-missing': {
    zh: { what: '您的职务不能做这个操作。', todo: '请联系居委会工作台，由有相应职务的人办理。' },
    en: { what: 'Your posts do not allow this.', todo: 'Ask the desk; somebody with the post named there can do it.' }
  },
  'record.not-found': {
    zh: { what: '没有找到这条记录。', todo: '它可能不属于本社区，或地址不完整。请从首页重新打开。' },
    en: {
      what: 'This record was not found.',
      todo: 'It may belong to another community, or the address is incomplete. Start from the front page.'
    }
  },
  'record.already-there': {
    zh: { what: '已经有相同的记录，没有重复保存。', todo: '请刷新页面查看已有的记录。' },
    en: { what: 'The same record is already there; nothing was saved twice.', todo: 'Reload the page to see it.' }
  },
  'storage.failed': {
    zh: { what: '未记录：服务器的磁盘出了问题。', todo: '请改用纸票或手工记录，并通知管理员。' },
    en: { what: 'Not recorded: the server’s disk has a problem.', todo: 'Use paper for now and tell the administrator.' }
  },
  'storage.disk-full': {
    zh: { what: '未记录：服务器磁盘已满，请用纸票。', todo: '请通知管理员腾出空间；已确认的内容都在。' },
    en: {
      what: 'Not recorded: the server’s disk is full, please use paper.',
      todo: 'Tell the administrator to free space; everything confirmed is safe.'
    }
  },
  'storage.not-now': {
    zh: { what: '数据库一时没有回应，不确定是否已记录。', todo: '请再按一次；同一操作不会记录两次。' },
    en: {
      what: 'The database did not answer for a moment; whether it was recorded is not known.',
      todo: 'Press once more; the same command is never recorded twice.'
    }
  },
  'network.no-answer': {
    zh: { what: '没有收到答复，不知道有没有登记上。', todo: '内容还在。有信号后再按一次，不会重复登记。' },
    en: {
      what: 'No answer came: whether it was recorded is not known.',
      todo: 'Everything is kept. Press again when there is a network; it is recorded once.'
    }
  },
  'network.page-left': {
    zh: { what: '离开页面时还没有得到答复。', todo: '重新打开页面会自动再送一次；同一操作不会记录两次。' },
    en: {
      what: 'The page was left before an answer came.',
      todo: 'Opening it again sends it again by itself; the same command is never recorded twice.'
    }
  },
  'page.unknown-view': {
    zh: { what: '没有这个页面数据。', todo: '请刷新页面后重试。' },
    en: { what: 'There is no such view.', todo: 'Reload the page and try again.' }
  }
} as const satisfies ErrorCatalogue;
