import type { Acting } from '../../kernel/acting.ts'
import { SYSTEM } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { slipCode } from '../../kernel/slip-code.ts'
import { resetByOperator } from '../../features/identity/service/give-login.ts'
import { holderOf } from '../../features/identity/store/logins.ts'
import { act } from '../../platform/act.ts'
import { passwordHash } from '../../platform/password-hash.ts'
import type { OpenHouse } from '../open-house.ts'
import { type Command, exit, misused } from './command.ts'
import { inHouse, isThere, withSettings } from './house.ts'

export const password: Command = {
  does: 'make a new one-time password for a login',
  help: `For somebody who has lost the password and whom nobody in the office may give another: a leader, whoever holds or held posts on
two sides, or is known to two authorities. The one-time password is printed once and kept nowhere; it opens nothing but its own change. The old one ends, and so
does every session. Each authority that knows this person reads in 变动记录 that an operator did it. Two-step sign-in stays as it is
(heli second-factor). Make sure first who is asking.

  heli password USERNAME

The answer is the password alone. On PostgreSQL the server may run meanwhile; with the embedded database stop it first. Ends with 2
where nobody has that user name, or whoever has it is known to no authority.`,
  async run([asked = '', ...more], terminal) {
    const username = asked.trim()
    if (username === '' || username.startsWith('-') || more.length > 0)
      return misused(terminal, 'password', 'needs: password USERNAME')
    return withSettings(terminal, async (given) => {
      if (!isThere(given)) {
        terminal.say(`heli: there is no database in ${given.data}. HELI_DATA names the folder`)
        return exit.notDone
      }
      return inHouse(given, async (house) => {
        const made = await oneTimePassword(house, username)
        if (made === undefined) {
          terminal.say(`heli password: nobody whom an authority knows has the user name ${username}`)
          return exit.refused
        }
        terminal.say(`one-time password for ${username}, shown only now; it must be changed at the next sign-in:`)
        terminal.tell(made)
        return exit.done
      })
    })
  },
}

type Tools = Pick<OpenHouse, 'db' | 'clock' | 'newId' | 'draw'>

/**
 * Undefined where nobody has that name. A transaction for each authority that knows its holder, as every deed has one: stopped between
 * two, the old password is gone already, the first has it on record, and the operator asks again.
 */
export async function oneTimePassword({ db, clock, newId, draw }: Tools, username: string): Promise<string | undefined> {
  const holder = await holderOf(db.plain, username.toLowerCase())
  if (holder === undefined || holder.known.length === 0) return undefined
  const made = slipCode(draw)
  const hash = await passwordHash(made)
  for (const { tenant, member } of holder.known) {
    const acting: Acting = { tenant, actor: SYSTEM, posts: [], now: clock.now(), newId }
    await act(db.pool, acting, async (tx) => ok(await resetByOperator(tx, acting, { member, user: holder.user }, hash)))
  }
  return made
}
