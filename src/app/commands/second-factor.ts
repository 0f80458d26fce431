import { type Command, exit, misused } from './command.ts'
import { inHouse, isThere, withSettings } from './house.ts'

export const secondFactor: Command = {
  does: 'take a lost second factor off a login',
  help: `For somebody who has lost both the phone and the backup codes: their password alone opens the login again, and every session
of theirs ends. Where their post demands a second factor they set up a new one at the next login. Make sure first who is asking.

  heli second-factor off USERNAME

On PostgreSQL the server may run meanwhile; with the embedded database stop it first. Ends with 2 where nobody has that user name.`,
  async run([what, username, ...more], terminal) {
    if (what !== 'off' || username === undefined || more.length > 0)
      return misused(terminal, 'second-factor', 'needs: second-factor off USERNAME')
    return withSettings(terminal, async (given) => {
      if (!isThere(given)) {
        terminal.say(`heli: there is no database in ${given.data}. HELI_DATA names the folder`)
        return exit.notDone
      }
      return inHouse(given, async ({ login }) => {
        if (await login.dropSecondFactor(username)) {
          terminal.tell(`${username} logs in by password alone`)
          return exit.done
        }
        terminal.say(`heli second-factor: nobody has the user name ${username}`)
        return exit.refused
      })
    })
  },
}
