import type { Words } from './say.ts'

/** What becomes of a sign-in with an account elsewhere. */
export const elsewhereProblems = {
  'elsewhere-unknown': [
    '这个账号还没有在本系统绑定，请向本单位索取登录邀请，用邀请绑定一次',
    'This account is not tied to a login here yet; please ask your office for an invitation and open it once with this account',
  ],
  'elsewhere-failed': ['登录没有完成，请再试一次', 'The sign-in was not finished; please try again'],
  'elsewhere-away': [
    '统一认证暂时连不上，请稍后再试，或者用用户名登录',
    'The sign-in service does not answer; please try again later, or use your user name',
  ],
  'invitation-not-valid': [
    '邀请码不对，请对照邀请单再输一次',
    'That does not match; please look at the invitation and type it again',
  ],
} as const satisfies Words
