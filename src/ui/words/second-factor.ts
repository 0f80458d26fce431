import type { Words } from './say.ts'

/** 二次验证: six digits from an app on one's own phone, besides the password. */
export const secondFactorWords = {
  name: ['二次验证', 'Two-step sign-in'],
  explain: [
    '登录时除密码外，再输入本人手机“身份验证器”上显示的六位验证码。密码被别人知道时，别人也登录不了。',
    'Besides the password, signing in asks for six digits shown by an authenticator app on your own phone. Whoever learns your password still cannot sign in.',
  ],
  state: ['状态', 'State'],
  isOn: ['已开启', 'On'],
  isOff: ['未开启', 'Off'],
  mustStart: [
    '您的岗位要求二次验证，设置好以后才能继续办理。',
    'Your post demands two-step sign-in. Once it is set up you can go on.',
  ],
  demanded: ['您的岗位要求二次验证，不能关闭。', 'Your post demands it; it cannot be turned off.'],
  notByLogin: ['用口令条进入时没有账号可设置。', 'With a slip there is no account to set up.'],

  authority: ['采购单位', 'Purchasing authority'],
  organisation: ['所在机构', 'Organisation'],
  post: ['当前岗位', 'Post'],

  // At the door.
  secondStep: ['第二步：验证码', 'Second step: code'],
  code: ['六位验证码', 'Six-digit code'],
  codeHint: [
    '打开手机上的身份验证器，输入本系统那一行的六位数。',
    'Open the authenticator on your phone and type the six digits under “Heli”.',
  ],
  backupCode: ['备用码', 'Backup code'],
  backupHint: ['手机不在身边时用，每个只能用一次。', 'For when the phone is not at hand; each works once.'],
  byBackupCode: ['手机不在身边，用备用码', 'No phone at hand: use a backup code'],
  byPhoneCode: ['用手机上的验证码', 'Use the code on the phone'],
  startOver: ['返回重新登录', 'Begin again'],

  // Setting it up.
  setUp: ['开启二次验证', 'Set up two-step sign-in'],
  passwordAgain: ['请再输入一次登录密码', 'Your password once more'],
  next: ['下一步', 'Next'],
  stepApp: ['在手机上添加', 'Add it on the phone'],
  scan: [
    '在手机应用商店搜索“身份验证器”并安装，用它扫这个二维码。',
    'Install an authenticator (FreeOTP or Microsoft Authenticator, say) on your phone and scan this code with it.',
  ],
  qr: ['给身份验证器扫的二维码', 'Code for the authenticator to scan'],
  byHand: ['扫不了就手工输入这串字母和数字（类型选“基于时间”）：', 'If it cannot be scanned, type this in (kind: time-based):'],
  onThisPhone: ['正在用手机打开？点这里添加到身份验证器', 'On the phone already? Add it to the authenticator'],
  stepCode: ['输入手机上显示的六位验证码，确认已添加好。', 'Type the six digits that the phone shows now, to confirm.'],
  confirm: ['确认开启', 'Turn on'],
  codesTitle: ['备用码', 'Backup codes'],
  codesOnce: [
    '二次验证已开启。请把这些备用码打印或抄下来，放在安全的地方：只显示这一次。手机丢了或不在身边时，用一个备用码登录，每个只能用一次。',
    'Two-step sign-in is on. Print or copy these backup codes and keep them safe: they are shown only now. When the phone is lost or not at hand, one of them lets you in; each works once.',
  ],
  codesRenewed: [
    '新的备用码如下，旧的已全部作废。请打印或抄下来，只显示这一次。',
    'These are your new backup codes; all earlier ones are void. Print or copy them: they are shown only now.',
  ],
  codesKept: ['已保存好，继续', 'I have kept them; go on'],
  othersEnd: [
    '开启后，您在其他电脑和手机上的登录会退出，需要重新登录。',
    'Turning it on signs you out on other computers and phones.',
  ],

  // Afterwards.
  renew: ['换一组备用码', 'New backup codes'],
  renewHint: ['换了以后，旧的备用码全部作废。', 'All earlier backup codes become void.'],
  turnOff: ['关闭二次验证', 'Turn off'],
  turnOffHint: ['关闭后登录只需要密码。', 'Afterwards the password alone signs you in.'],
  phoneLost: [
    '手机和备用码都丢了，请联系本单位管理员。',
    'If phone and backup codes are both lost, please ask your administrator.',
  ],

  // The authority’s setting.
  rolesTitle: ['二次验证要求', 'Two-step sign-in'],
  rolesLabel: ['必须二次验证的岗位', 'Posts that must use it'],
  rolesExplain: [
    '勾选的岗位登录时必须二次验证。勾选后立即生效：还没有设置的人，下一步操作前先要设置好。评委凭口令条进入评审室不受影响，人人可看的公开内容也不受影响。居民岗位不要求。有采购项目正在公告或者公示时，供应商人员的岗位不能新增要求，以免误了截止时间。',
    'Holders of the ticked posts must use two-step sign-in. It takes effect at once: whoever has not set it up must do so before anything else. Jurors who enter the room with a slip are not affected, nor is what everyone may read. Residents are never asked. While a call or a public notice runs, no post of a provider is added, so that nobody misses a date.',
  ],
  rolesBind: [
    '保存后，任{roles}岗位的人马上要设置二次验证，设置好以前不能办理其他事项。',
    'Once saved, whoever holds one of these posts must set up two-step sign-in before anything else: {roles}.',
  ],
  bound: ['涉及{count}人。', 'People concerned: {count}.'],
  boundAtLeast: ['至少涉及{count}人。', 'People concerned: {count} at least.'],
  rolesFree: ['不再要求二次验证的岗位：{roles}。', 'No longer demanded of: {roles}.'],
  rolesBefore: [
    '您自己的岗位也在其中，保存后请马上设置。',
    'Your own post is among them; after saving please set it up at once.',
  ],
  roleSet: ['{role}：{name}于{when}设为必须', '{role}: demanded by {name}, {when}'],
  roleUnset: ['{role}：{name}于{when}取消', '{role}: no longer demanded, by {name}, {when}'],
  history: ['最近的改动', 'Latest changes'],
  toRoles: ['设置哪些岗位必须二次验证', 'Which posts must use two-step sign-in'],
  toCalendar: ['工作日历', 'Working days'],
  onPhone: ['您的岗位要求二次验证，请先在“我的账号”里设置。', 'Your post demands two-step sign-in; please set it up first.'],
} as const satisfies Words
