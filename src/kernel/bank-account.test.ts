import { expect, it } from 'vitest'
import { isBankAccount } from './bank-account.ts'

it.each(['6222 0000 0000 2333', '1501-0001-00000001', '00002222'])('takes the account %s', (text) =>
  expect(isBankAccount(text)).toBe(true),
)

it.each(['', 'abc', '1234567', '6222 0000 账号', '0'.repeat(33), '--------'])('refuses “%s”', (text) =>
  expect(isBankAccount(text)).toBe(false),
)
