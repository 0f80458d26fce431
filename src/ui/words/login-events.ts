import type { Words } from './say.ts'

/** 登录记录: what happened at a login, from where. */
export const loginEventNames = {
  in: ['登录', 'Signed in'],
  out: ['退出登录', 'Signed out'],
  failed: ['登录失败（密码或验证码不对）', 'Wrong password or code'],
  locked: ['连续输错，账号暂停登录', 'Wrong too often: has to wait'],
  'password-changed': ['修改密码', 'Password changed'],
  'second-factor-on': ['开启二次验证', 'Two-step sign-in turned on'],
  'second-factor-off': ['关闭二次验证', 'Two-step sign-in turned off'],
  'codes-renewed': ['重新生成备用码', 'Backup codes renewed'],
} as const satisfies Words

export const loginDevices = {
  computer: ['电脑', 'Computer'],
  phone: ['手机', 'Phone'],
  program: ['其他程序', 'A program'],
} as const satisfies Words

export const loginEventWords = {
  title: ['登录记录', 'Sign-ins'],
  ofOwn: [
    '您的账号什么时候、从哪里登录过。有不是本人操作的，请马上修改密码，并告诉本单位。',
    'When and from where your login was used. If it was not you, change the password at once and tell your office.',
  ],
  ofStaff: [
    '本单位工作人员、评委、监督员和供应商人员的登录情况，保留一年，不含居民。网络地址只记大致范围。',
    'Sign-ins of those who work here, jurors, custodians and providers’ people, kept for a year; residents are not among them. Networks are kept roughly.',
  ],
  at: ['时间', 'When'],
  who: ['人员', 'Who'],
  what: ['事项', 'What'],
  place: ['网络地址范围', 'Network'],
  device: ['设备', 'Device'],
  unknown: ['不详', 'Not known'],
  empty: ['还没有登录记录。', 'Nothing yet.'],
  toOwn: ['查看我的登录记录', 'See my sign-ins'],
} as const satisfies Words
