import type { Words } from './say.ts'

/** 登录邀请: for whoever gives one, on the slip that is handed over, and for whoever opens it. */
export const invitationWords = {
  title: ['登录邀请', 'Invitation to sign in'],
  explain: [
    '本人凭邀请码自己设置用户名和密码，不用告诉任何人。忘记密码、换了统一认证账号的，也可以凭邀请重新设置。',
    'With it the person chooses user name and password alone. It also helps whoever has lost the password or has another account elsewhere.',
  ],
  give: ['发出登录邀请', 'Give an invitation'],
  again: ['重新发出登录邀请', 'Give another invitation'],
  consequence: [
    '邀请码只显示一次，七天内有效，用一次即作废；以前发出的邀请同时作废。本人用它以后，原来的密码和登录也随之失效。',
    'The code shows once, holds for seven days and opens the login once; earlier invitations end. When it is used, the password and the sessions that were there end too.',
  ],
  outUntil: ['已发出，{until}前有效', 'Given; holds until {until}'],
  passed: [
    '这份邀请码已经显示过，不能再看，请重新发出。',
    'This code was shown before and cannot be seen again; please give another.',
  ],
  once: [
    '请打印后当面交给本人，或者把网址和邀请码发给本人。这一页关闭后不能再看。',
    'Print it and hand it over, or send address and code. They cannot be seen again once this page is closed.',
  ],
  mail: ['用邮件发送', 'Send by mail'],
  to: ['受邀人', 'For'],
  from: ['采购单位', 'Authority'],
  code: ['邀请码', 'Code'],
  address: ['网址', 'Address'],
  until: ['有效期至', 'Holds until'],
  qr: ['扫码打开登录邀请', 'Scan to open the invitation'],
  slipHint: ['邀请码仅限本人使用，请勿转交他人。', 'For this person alone; please do not pass it on.'],
  noted: ['已交给本人', 'Handed over'],
  typeCode: ['请输入邀请单上的邀请码。', 'Please type the code on your invitation.'],
  open: ['打开邀请', 'Open'],
  choose: ['设置密码', 'Set a password'],
  passwordAgain: ['再输一次密码', 'Password once more'],
  differs: ['两次输入的密码不一样', 'The two passwords differ'],
} as const satisfies Words

export const elsewhereWords = {
  tie: ['用{name}登录并绑定', 'Sign in with {name} and tie it'],
  tied: ['已绑定统一认证账号', 'An account elsewhere opens it'],
} as const satisfies Words

/** What is refused to whoever holds an invitation. */
export const invitationProblems = {
  'invitation-not-valid': [
    '邀请码不对，请对照邀请单再输一次',
    'That does not match; please look at the invitation and type it again',
  ],
  'invitation-ended': [
    '这份邀请已用过、已作废或已过期。已经用它开通的，请直接登录；还没有的，请向本单位重新索取',
    'This invitation has been used, replaced or has run out. If you have used it, sign in; if not, please ask your office for another',
  ],
  'user-name-taken': ['这个用户名已有人使用，请换一个', 'This user name is taken; please choose another'],
  'user-name-needed': ['请填写登录用户名', 'Please give a user name'],
} as const satisfies Words
