import type { Words } from './say.ts'

/** 修改密码, on one's own account page. */
export const passwordWords = {
  name: ['密码', 'Password'],
  change: ['修改密码', 'Change password'],
  othersEnd: [
    '修改后，您在其他电脑和手机上的登录会退出，要用新密码重新登录。',
    'Changing it signs you out on other computers and phones; there you sign in again with the new password.',
  ],
  changed: [
    '密码已修改，您在其他电脑和手机上的登录已退出。',
    'The password is changed, and you are signed out on other computers and phones.',
  ],
  onPhone: [
    '您用的是一次性初始密码，请先到工作台改成自己的密码。',
    'Your password is a one-time one: please change it at the desk first.',
  ],
  present: ['现在的密码', 'Present password'],
  next: ['新密码', 'New password'],
  again: ['确认新密码', 'New password once more'],
  lengthHint: ['至少{min}位。', 'At least {min} characters.'],
  length: ['新密码要有{min}到{max}位', 'A new password has {min} to {max} characters'],
  unchanged: ['新密码和现在的密码一样，请换一个', 'This is the present password; please choose another'],
  guessable: [
    '这个密码太容易被猜到，请换一个，不要用连续或重复的数字，也不要用用户名',
    'This password is easily guessed; please choose another: no rows of figures, and not the user name',
  ],
  differs: ['两次输入的新密码不一样', 'The two new passwords differ'],
} as const satisfies Words
