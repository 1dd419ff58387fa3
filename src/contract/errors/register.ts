/** Refusal codes of the areas register, account, invitation, sign-in, files. */
import type { ErrorCatalogue } from './errorText.ts';

export const registerErrors = {
  'register.already-founded': {
    zh: { what: '这个社区已经建立。', todo: '请直接登录；需要修改时到社区设置里改。' },
    en: { what: 'This community was founded already.', todo: 'Sign in; change what is needed in its settings.' }
  },
  'register.unknown-zone': {
    zh: { what: '没有“{zone}”这个时区。', todo: '中国大陆请用 Asia/Shanghai。' },
    en: { what: 'There is no time zone "{zone}".', todo: 'Use an IANA name such as Asia/Shanghai.' }
  },
  'register.prefix-taken': {
    zh: { what: '机构代字“{prefix}”已由{body}使用。', todo: '请换一个代字，文号不能混在一起。' },
    en: {
      what: 'The prefix "{prefix}" numbers the documents of {body}.',
      todo: 'Choose another one: two bodies must not share a series of numbers.'
    }
  },
  'register.seal-not-picture': {
    zh: { what: '没有找到这张印章图，或它不是图片。', todo: '请重新上传 PNG 或 JPEG 图片。' },
    en: { what: 'The seal image was not found or is not a picture.', todo: 'Upload it again as PNG or JPEG.' }
  },
  'register.building-there': {
    zh: { what: '“{name}”已经登记过。', todo: '请在列表中找到它。' },
    en: { what: '"{name}" is in the register already.', todo: 'Find it in the list.' }
  },
  'register.household-there': {
    zh: { what: '{label}已经登记过。', todo: '请在列表中找到它；门牌有误时用“更正”。' },
    en: { what: '{label} is in the register already.', todo: 'Find it in the list; use "correct" when the address is wrong.' }
  },
  'register.channel-basis-missing': {
    zh: { what: '还没有写明由谁、依据什么文件指定为官方电子投票渠道。', todo: '请写上指定单位和文号；没有指定的，请不要勾选。' },
    en: {
      what: 'It is not said who designated this as the official e-voting channel, and by which document.',
      todo: 'Name the authority and the document; where nobody designated it, leave the box empty.'
    }
  },
  'register.nothing-changed': {
    zh: { what: '内容与已登记的相同，没有需要保存的。', todo: '不需要再做什么。' },
    en: { what: 'Nothing differs from what is in the register.', todo: 'There is nothing more to do.' }
  },
  'register.voter-elsewhere': {
    zh: { what: '这个人没有登记在这一户。', todo: '请先更正该人员的住址，再指定为表决人。' },
    en: { what: 'This person is not registered in this household.', todo: 'Correct the person’s household first, then name the voter.' }
  },
  'register.voter-without-household': {
    zh: { what: '没有住户，不能指定为表决人。', todo: '请先选择所在的一户。' },
    en: { what: 'Somebody without a household cannot be its voter.', todo: 'Choose the household first.' }
  },
  'register.person-ended': {
    zh: { what: '这个人已注销。', todo: '如果注销有误，请重新登记。' },
    en: { what: 'This person was ended in the register.', todo: 'If that was a mistake, enter the person anew.' }
  },
  'register.bound-by-set-up-only': {
    zh: { what: '工作台不能替人确认已阅读个人信息说明。', todo: '请签发邀请，或请本人在工作台阅读后登记。' },
    en: {
      what: 'The desk cannot declare that somebody has read the data page.',
      todo: 'Issue an invitation, or let the person read the page at the desk.'
    }
  },
  'register.already-bound': {
    zh: { what: '这个人已经确认过。', todo: '不需要再做什么。' },
    en: { what: 'This person is bound already.', todo: 'There is nothing more to do.' }
  },
  'register.privacy-page-changed': {
    zh: { what: '个人信息说明刚刚更新，还没有确认。', todo: '请重新打开页面，阅读后再确认。' },
    en: { what: 'The data page was changed meanwhile; nothing was confirmed.', todo: 'Open the page again, read it and confirm.' }
  },
  'register.body-unknown': {
    zh: { what: '没有设立这个机构：{body}。', todo: '请管理员先设定机构。' },
    en: { what: 'This body is not defined: {body}.', todo: 'Ask the administrator to define it first.' }
  },
  'register.role-not-given': {
    zh: { what: '职务“{role}”不能由人授予。', todo: '请选择其他职务。' },
    en: { what: 'The role {role} is not given by a post.', todo: 'Choose another role.' }
  },
  'register.role-elsewhere': {
    zh: { what: '职务“{role}”不属于所选机构。', todo: '这个职务可以安排在：{bodies}。' },
    en: { what: 'The role {role} does not belong to the chosen body.', todo: 'Choose one of: {bodies}.' }
  },
  'register.expertise-missing': {
    zh: { what: '专家没有写明专业。', todo: '请选择法律、工程、财务、卫生或其他。' },
    en: { what: 'The expert’s field is missing.', todo: 'Choose law, technical, finance, health or other.' }
  },
  'register.term-backwards': {
    zh: { what: '任期的结束日早于开始日。', todo: '请改正日期。' },
    en: { what: 'The term ends before it begins.', todo: 'Correct the dates.' }
  },
  'register.post-there': {
    zh: { what: '这个人已在该机构担任此职务。', todo: '需要改任期时，先免去再任命。' },
    en: { what: 'The person holds this post already.', todo: 'To change the term, end the post and assign it anew.' }
  },
  'register.post-ended': {
    zh: { what: '这项职务已经结束。', todo: '请刷新页面。' },
    en: { what: 'This post was ended already.', todo: 'Reload the page.' }
  },
  'register.place-unknown': {
    zh: { what: '没有“{place}”这个地方的规则。', todo: '请到“各地的规则”里选一个地方。' },
    en: { what: 'There are no rules of a place called "{place}".', todo: 'Choose one under "Rules of places".' }
  },
  'register.profile-unknown': {
    zh: { what: '没有名为“{name}”的规则配置。', todo: '请先制定，或选择已有的配置。' },
    en: { what: 'There is no rule profile named "{name}".', todo: 'Define it first or choose another.' }
  },
  'register.profile-fixed': {
    zh: { what: '全国默认配置不能修改。', todo: '请另起一个名称，制定本社区的配置。' },
    en: { what: 'The national default is not changed.', todo: 'Define a profile of another name.' }
  },
  'register.profile-changed-meanwhile': {
    zh: { what: '这个配置刚被改成第{version}版，您的修改没有保存。', todo: '请打开新版本再改。' },
    en: { what: 'The profile is at version {version} now; your change was not saved.', todo: 'Open the new version and edit that.' }
  },
  'profile.unknown-parameter': {
    zh: { what: '没有“{parameter}”这个参数。', todo: '请对照参数表改正名称。' },
    en: { what: 'There is no parameter "{parameter}".', todo: 'See the table of parameters for its name.' }
  },
  'profile.value-out-of-range': {
    zh: { what: '参数“{parameter}”的数值不在允许范围内。', todo: '请对照参数表，在法定和可设范围内填写。' },
    en: { what: 'The value of "{parameter}" is not allowed.', todo: 'See the table of parameters for what the law and the product allow.' }
  },
  'calendar.too-many-dates': {
    zh: { what: '一年最多录入{limit}个日期。', todo: '请检查是否多填。' },
    en: { what: 'A year holds at most {limit} dates.', todo: 'Check the list.' }
  },
  'calendar.not-a-date': {
    zh: { what: '“{date}”不是日期。', todo: '请按 2026-10-01 的格式填写。' },
    en: { what: '"{date}" is not a date.', todo: 'Write it as 2026-10-01.' }
  },
  'calendar.date-in-other-year': {
    zh: { what: '{date}不在{year}年。', todo: '请填到相应年份的表里。' },
    en: { what: '{date} does not lie in {year}.', todo: 'Enter it in the table of its own year.' }
  },
  'calendar.date-twice': {
    zh: { what: '{date}填了两次。', todo: '请删去一个；同一天不能既放假又上班。' },
    en: { what: '{date} stands twice.', todo: 'Remove one; a day cannot be a holiday and a workday.' }
  },
  'calendar.adjusted-day-not-weekend': {
    zh: { what: '{date}不是周末，不必列为调休上班日。', todo: '请改正日期。' },
    en: { what: '{date} is no weekend day, so it is no adjusted workday.', todo: 'Correct the date.' }
  },
  'import.too-many-rows': {
    zh: { what: '表格超过{limit}行，没有导入。', todo: '请分成几个文件。' },
    en: { what: 'The table has more than {limit} rows; nothing was imported.', todo: 'Split it into several files.' }
  },
  'authority.foreign-origin': {
    zh: { what: '请求不是从本站页面发出的，没有执行。', todo: '请从本站首页重新打开页面再操作；管理员可在 ALLOWED_ORIGINS 中登记域名。' },
    en: {
      what: 'The request did not come from a page of this site and was not carried out.',
      todo: 'Open the page from the front page again; an administrator can list a domain in ALLOWED_ORIGINS.'
    }
  },
  'authority.administrator-gives': {
    zh: { what: '职务“{role}”只能由管理员任免。', todo: '请管理员办理。' },
    en: { what: 'The role {role} is given and ended by an administrator only.', todo: 'Ask the administrator.' }
  },
  'authority.last-administrator': {
    zh: { what: '这是最后一位管理员，不能结束。', todo: '请先任命另一位管理员，并由其设置好密码。' },
    en: { what: 'This is the last administrator.', todo: 'First appoint another one who has set a password.' }
  },
  'authority.not-your-session': {
    zh: { what: '这不是您的登录设备。', todo: '需要注销他人设备时，请到工作台办理。' },
    en: { what: 'This is not a device of yours.', todo: 'Ask the desk to sign other people’s devices out.' }
  },
  'account.no-staff-post': {
    zh: { what: '没有任期内的工作职务，账号不能使用。', todo: '请管理员核对职务和任期。' },
    en: {
      what: 'There is no staff post in force, so the account cannot be used.',
      todo: 'Ask the administrator to check the post and its term.'
    }
  },
  'account.already-there': {
    zh: { what: '这个人已有账号。', todo: '忘记密码时请“重置”。' },
    en: { what: 'This person has an account.', todo: 'Reset it when the password was forgotten.' }
  },
  'account.login-taken': {
    zh: { what: '登录名“{login}”已被使用。', todo: '请换一个。' },
    en: { what: 'The login "{login}" is taken.', todo: 'Choose another one.' }
  },
  'account.ended': {
    zh: { what: '这个账号已停用。', todo: '仍在任时请管理员重新建立。' },
    en: { what: 'This account was ended.', todo: 'If the post goes on, ask the administrator to make it anew.' }
  },
  'invitation.unknown': {
    zh: { what: '没有这份邀请，或二维码不完整。', todo: '请重新扫描纸上的二维码；仍不行，请到工作台重新签发。' },
    en: {
      what: 'There is no such invitation, or the code is incomplete.',
      todo: 'Scan the code again; if that fails, ask the desk for a new one.'
    }
  },
  'invitation.used': {
    zh: { what: '这份邀请已在一台设备上使用。', todo: '如果是您本人用过，请用原来的手机和浏览器；换了手机请到工作台重新签发。' },
    en: {
      what: 'This invitation was used on another device.',
      todo: 'Use the phone and browser of the first time, or ask the desk for a new invitation.'
    }
  },
  'invitation.revoked': {
    zh: { what: '这份邀请已作废，多半因为又签发了新的。', todo: '请用新的一份，或到工作台询问。' },
    en: { what: 'This invitation is void, most likely because a newer one was issued.', todo: 'Use the newer one, or ask the desk.' }
  },
  'invitation.expired': {
    zh: { what: '这份邀请已过期。', todo: '请到工作台重新签发。' },
    en: { what: 'This invitation has expired.', todo: 'Ask the desk for a new one.' }
  },
  'invitation.not-for-devices': {
    zh: { what: '这个链接用于设置密码，不能直接进入。', todo: '请打开链接并设置密码。' },
    en: { what: 'This link sets a password; it does not sign a device in.', todo: 'Open the link and set the password.' }
  },
  'invitation.too-many-wrong': {
    zh: { what: '这台设备连续输错太多次。', todo: '请等十分钟再试，或到工作台询问。' },
    en: { what: 'Too many wrong codes from this device.', todo: 'Wait ten minutes, or ask the desk.' }
  },
  'invitation.code-lost': {
    zh: { what: '这份邀请的码不能再显示，服务器的密钥换过。', todo: '已印出的仍然有效；需要再印时请重新签发。' },
    en: {
      what: 'The code of this invitation cannot be shown again: the server’s key was replaced.',
      todo: 'Printed ones still work; issue a new one to print it again.'
    }
  },
  'sign-in.wrong': {
    zh: { what: '登录名或密码不对。', todo: '请再试一次；忘记密码请联系管理员重置。' },
    en: { what: 'The login or the password is wrong.', todo: 'Try again; if you forgot the password, ask the administrator to reset it.' }
  },
  'sign-in.paused': {
    zh: { what: '连续输错多次，暂停约{minutes}分钟。', todo: '请稍后再试；忘记密码请联系管理员重置。' },
    en: {
      what: 'Too many wrong passwords: paused for about {minutes} min.',
      todo: 'Try again later; if you forgot the password, ask the administrator.'
    }
  },
  'password.too-short': {
    zh: { what: '密码至少{min}个字符。', todo: '可用几个不相关的词连成一句。' },
    en: { what: 'The password needs at least {min} characters.', todo: 'A few unrelated words in a row are good.' }
  },
  'password.too-long': {
    zh: { what: '密码最多{max}个字符。', todo: '请缩短。' },
    en: { what: 'The password has more than {max} characters.', todo: 'Make it shorter.' }
  },
  'password.common': {
    zh: { what: '这个密码太常见，最先被人猜。', todo: '请换一个，例如几个不相关的词。' },
    en: { what: 'This password is among those tried first.', todo: 'Choose another one, such as a few unrelated words.' }
  },
  'password.like-login': {
    zh: { what: '密码与登录名相同。', todo: '请换一个。' },
    en: { what: 'The password is the login.', todo: 'Choose another one.' }
  },
  'password.not-the-same': {
    zh: { what: '两次输入的密码不一样。', todo: '请再输入一遍。' },
    en: { what: 'The two passwords differ.', todo: 'Type them again.' }
  },
  'setup.link-void': {
    zh: { what: '这个设置链接无效、已用过或已过期。', todo: '请在服务器上重新启动，或运行 npm run admin 取得新链接。' },
    en: { what: 'This link is wrong, used or expired.', todo: 'Restart the server or run "npm run admin" there to get a new one.' }
  },
  'setup.login-unknown': {
    zh: { what: '没有登录名“{login}”。', todo: '请在服务器上核对登录名，再运行 npm run admin。' },
    en: { what: 'There is no login "{login}".', todo: 'Check the login and run "npm run admin" on the server again.' }
  },
  'setup.slug-taken': {
    zh: { what: '网址简称“{slug}”已被另一个社区使用。', todo: '请换一个。' },
    en: { what: 'Another community uses the short name "{slug}".', todo: 'Choose another one.' }
  },
  'file.too-large': {
    zh: { what: '图片超过{limitMb} MB，没有保存。', todo: '请缩小后再上传。' },
    en: { what: 'The picture is larger than {limitMb} MB and was not saved.', todo: 'Make it smaller and upload it again.' }
  },
  'file.not-picture': {
    zh: { what: '这不是能识别的图片，没有保存。', todo: '请用 JPEG、PNG 或 WebP 图片；手机上可先截屏再上传。' },
    en: {
      what: 'This is no picture that can be read; it was not saved.',
      todo: 'Use JPEG, PNG or WebP; on a phone a screenshot of it works.'
    }
  },
  'file.too-many-pixels': {
    zh: { what: '图片超过{limitMegapixels}百万像素，没有保存。', todo: '请缩小后再上传。' },
    en: { what: 'The picture has more than {limitMegapixels} megapixels and was not saved.', todo: 'Make it smaller and upload it again.' }
  }
} as const satisfies ErrorCatalogue;
