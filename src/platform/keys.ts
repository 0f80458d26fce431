import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemChance } from './chance.ts'

/**
 * One of the house's keys, 32 bytes by chance as hex. Made when it is first asked for and kept apart from the data, so that a copy
 * of the data opens no session and tells nothing that only the house may work out.
 */
export function keyIn(folder: string, name: 'session' | 'deeds'): string {
  const file = join(folder, `${name}.key`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, Buffer.from(systemChance.randomBytes(32)).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
