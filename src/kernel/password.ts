/** How many characters a login's password has. */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const

// Of the passwords found most often in published lists, those that are long enough and that no other sentence here refuses.
const COMMON = new Set([
  '12341234',
  '12344321',
  '1234567890',
  '0987654321',
  '123123123',
  '123321123',
  '1234qwer',
  '123qweasd',
  '147258369',
  '1q2w3e4r',
  '1qaz2wsx',
  '1qazxsw2',
  '5201314520',
  '789456123',
  'a1234567',
  'a12345678',
  'a123456789',
  'aa123456',
  'aa123456789',
  'abc12345',
  'abc123456',
  'abcd1234',
  'admin123',
  'admin888',
  'administrator',
  'asd123456',
  'football',
  'iloveyou',
  'iloveyou1314',
  'passw0rd',
  'password',
  'password1',
  'password123',
  'q1w2e3r4',
  'qaz123456',
  'qazwsxedc',
  'qq123456',
  'qwe123456',
  'qwer1234',
  'qwerasdf',
  'qwertyui',
  'qwertyuiop',
  'woaini520',
  'woaini521',
  'woaini1314',
  'z123456789',
  'zxc123456',
  'zxcvbnm123',
])

/** Whether each sign follows the one before in the alphabet or among the figures, up or down, or is the same: 12345678, 88888888. */
function isRow(signs: string): boolean {
  const codes = [...signs].map((sign) => sign.charCodeAt(0))
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step))
}

/** Whether a guesser would try it first: one of the commonest, a row of signs, or the user name itself, also twice or with figures behind. */
export function isGuessable(password: string, username: string): boolean {
  const signs = password.trim().toLowerCase()
  const name = username.trim().toLowerCase()
  if (COMMON.has(signs) || isRow(signs)) return true
  return (
    name !== '' &&
    (signs === name || signs === `${name}${name}` || (signs.startsWith(name) && /^\d{1,4}$/.test(signs.slice(name.length))))
  )
}
