import { describe, expect, it } from 'vitest'
import { isGuessable } from './password.ts'

describe('a password that a guesser tries first', () => {
  it.each(['12345678', '123456789', '1234567890', '87654321', '88888888', 'abcdefgh', 'Password', 'woaini1314', 'AA123456'])(
    'is %s',
    (password) => {
      expect(isGuessable(password, 'lanqi')).toBe(true)
    },
  )

  it('is the user name, however it is written, twice, or with a few figures behind it', () => {
    for (const password of ['zhangfuze', 'ZhangFuze', 'zhangfuzezhangfuze', 'zhangfuze1', 'zhangfuze2017', ' zhangfuze '])
      expect(isGuessable(password, 'zhangfuze')).toBe(true)
  })

  it('is not any sentence of one’s own, though the user name is in it', () => {
    for (const password of ['my own words 1', 'heli-2017-demo', 'lanqi-an-19-yu', '13572468', 'zhangfuze20171234'])
      expect(isGuessable(password, password.startsWith('z') ? 'zhangfuze' : 'lanqi')).toBe(false)
    expect(isGuessable('long enough', '')).toBe(false)
  })
})
