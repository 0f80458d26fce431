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
  joinHow: ['您已登录，请选择加入方式', 'You are logged in; please choose how to come in'],
  joinAs: ['以当前登录的{name}身份加入', 'Come in as {name}, who is logged in'],
  joinExplain: [
    '用现在的账号，不再另设密码；加入后在右上角切换单位和岗位，不用重新登录。',
    'With the login you have and no other password; authorities and posts are then switched at the top right without logging in again.',
  ],
  joinConsequence: [
    '加入后，{authority}给您的岗位归入当前账号，邀请码作废。以后忘记密码，须由系统管理员重置。',
    'The posts that {authority} gave you come to this login, and the code ends. A lost password is then made anew by a system administrator.',
  ],
  newLogin: ['用新账号加入', 'Come in with a new login'],
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
  'known-here-already': [
    '您在这个单位已有身份，不用再加入。需要增加岗位的，请邀请人在“人员”里给您现有的身份授予岗位',
    'You are known at this authority already. For a further post, please ask whoever invited you to give it to you under “People”',
  ],
  'login-there': [
    '受邀人在这个单位已开通账号，不能再归入别的账号。请退出后用那个账号登录；进不去的，退出后凭这份邀请重新设置密码',
    'This person has a login here already, which cannot become another’s. Please log out and sign in with it; if that fails, log out and use this invitation to set its password anew',
  ],
  'other-name': [
    '邀请上的姓名与当前登录的不是同一人。邀请是给别人的，请退出登录后由本人打开；姓名写错的，请邀请人按正确的姓名重新添加人员并发出邀请',
    'The invitation names somebody else than who is logged in. If it is for another, log out and let them open it; if the name is wrong, ask to be added anew under the right one',
  ],
} as const satisfies Words
