import { verify } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import { passwordHash } from './password-hash.ts'

it('keeps of a password what costs whoever tries to guess it 19 MiB and two passes, and differs each time', async () => {
  const kept = [await passwordHash('a password of theirs'), await passwordHash('a password of theirs')]
  for (const hash of kept) {
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect([await verify(hash, 'a password of theirs'), await verify(hash, 'another')]).toEqual([true, false])
  }
  expect(kept[0]).not.toBe(kept[1])
})
