import { parseArgs } from 'node:util'
import { PersonPlan } from '../../features/identity/contract/people.ts'
import { type Founding, foundAuthority, leadersWithoutLogin } from '../../features/identity/service/found-authority.ts'
import { handOut, invitationMark } from '../../features/identity/service/invitations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { SYSTEM, Tenant } from '../../kernel/ids.ts'
import { ProfileCode } from '../../kernel/profile-code.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { slipCode } from '../../kernel/slip-code.ts'
import { line } from '../../kernel/text.ts'
import { act } from '../../platform/act.ts'
import type { OpenHouse } from '../open-house.ts'
import { type Command, exit, type Exit, misused, type Terminal } from './command.ts'
import { inHouse, isThere, withSettings } from './house.ts'
import { RESERVED } from './import.ts'

export const authority: Command = {
  does: 'set up a purchasing authority with its first people',
  help: `Sets up a purchasing authority 采购单位 with its first leader, who gives all other posts under 人员, and an officer if one is named. Each gets
an invitation, which is printed once and kept nowhere: an address at which they choose user name and password alone. It holds for
seven days. Somebody who works at another authority here already opens it logged in, and then works at both.

  heli authority KEY --name NAME --area CODE --leader NAME [--officer NAME] [--profile PROFILE]
  heli authority KEY --again

  heli authority dongying --name 东营市民政局 --area 3705 --leader 李虚构 --officer 王虚构

KEY stands in every address of this authority and is never changed: 2 to 31 small letters, digits and hyphens, a letter first. CODE is that
of its area; its divisions must have been taken in (heli import divisions). PROFILE is its usual way of purchasing: ${ProfileCode.options.join(', ')};
local-selection unless said. --again prints new invitations for leaders who have never had a login; their old ones end.

The answer has one line per person: post, name and address, with tabs between. On PostgreSQL the server may run meanwhile; with the
embedded database stop it first. Ends with 2 where the key is taken, the area is not known, or nobody waits for another invitation.`,
  async run(args, terminal) {
    const asked = asking(args)
    if (typeof asked === 'string') return misused(terminal, 'authority', asked)
    return withSettings(terminal, async (given) => {
      if (!isThere(given)) {
        terminal.say(`heli: there is no database in ${given.data}. HELI_DATA names the folder`)
        return exit.notDone
      }
      return inHouse(given, (house) => ('again' in asked ? again(house, asked.tenant, terminal) : found(house, asked, terminal)))
    })
  },
}

type Named = Pick<Founding, 'name' | 'area' | 'profile'> & {
  readonly tenant: Tenant
  readonly leader: string
  readonly officer: string | undefined
}
type Asked = Named | { readonly tenant: Tenant; readonly again: true }

const TEXT = { type: 'string' } as const
const OPTIONS = { name: TEXT, area: TEXT, leader: TEXT, officer: TEXT, profile: TEXT, again: { type: 'boolean' } } as const

/** What the command line asks for, or what is wrong with it. */
function asking(args: readonly string[]): Asked | string {
  const read = parsed(args)
  if (read === undefined) return 'knows --name, --area, --leader, --officer, --profile and --again'
  const { values, positionals } = read
  const [key, ...more] = positionals
  const tenant = Tenant.safeParse(key)
  if (key === undefined || more.length > 0) return 'needs: authority KEY --name NAME --area CODE --leader NAME'
  if (!tenant.success || tenant.data === RESERVED) return `${key} cannot be a key`
  if (values.again === true)
    return Object.keys(values).length === 1 ? { tenant: tenant.data, again: true } : '--again goes with the key alone'
  const name = line(100).safeParse(values.name)
  const area = AreaCode.safeParse(values.area)
  const profile = ProfileCode.safeParse(values.profile ?? 'local-selection')
  const leader = PersonPlan.shape.name.safeParse(values.leader)
  const officer = PersonPlan.shape.name.optional().safeParse(values.officer)
  if (!name.success) return 'needs --name with the full name of the authority'
  if (!area.success) return 'needs --area with a code of 2, 4, 6, 9 or 12 digits'
  if (!profile.success) return `--profile is one of ${ProfileCode.options.join(', ')}`
  if (!leader.success) return 'needs --leader with a name'
  if (!officer.success) return '--officer needs a name'
  // As `rules/apart.ts` keeps them ever after.
  if (officer.data === leader.data) return 'leader and officer are two people'
  return {
    tenant: tenant.data,
    name: name.data,
    area: area.data,
    profile: profile.data,
    leader: leader.data,
    officer: officer.data,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch {
    return undefined
  }
}

type Tools = Pick<OpenHouse, 'db' | 'clock' | 'newId' | 'draw' | 'fingerprint' | 'publishing'>

const actingIn = ({ clock, newId }: Tools, tenant: Tenant): Acting => ({
  tenant,
  actor: SYSTEM,
  posts: [],
  now: clock.now(),
  newId,
})

/** A code that is told now and never again, with what it is known by. */
function drawn({ draw, fingerprint }: Tools) {
  const code = slipCode(draw)
  return { code, mark: invitationMark(fingerprint, code) ?? '' }
}

/** Behind the sign of number the code goes to no server by opening the page. */
const addressOf = ({ publishing }: Tools, code: string) => `${publishing.origin}/desk/invited#${code}`

async function found(house: Tools, { tenant, leader, officer, ...plan }: Named, terminal: Terminal): Promise<Exit> {
  const people = [
    { role: 'leader', name: leader, ...drawn(house) } as const,
    ...(officer === undefined ? [] : [{ role: 'officer', name: officer, ...drawn(house) } as const]),
  ]
  const acting = actingIn(house, tenant)
  const done = await act(house.db.pool, acting, (tx) => foundAuthority(tx, acting, { ...plan, first: people }))
  if (!done.ok) {
    const taken = `the key ${tenant} is taken. For a lost invitation: heli authority ${tenant} --again`
    const unknown = `there is no area ${plan.area} here. Take its divisions in first: heli import --help`
    terminal.say(`heli authority: ${done.error.code === 'authority-known' ? taken : unknown}`)
    return exit.refused
  }
  tellAll(
    terminal,
    people.map(({ role, name, code }) => ({ role, name, address: addressOf(house, code) })),
  )
  return exit.done
}

async function again(house: Tools, tenant: Tenant, terminal: Terminal): Promise<Exit> {
  const acting = actingIn(house, tenant)
  const made = await act(house.db.pool, acting, async (tx): Promise<Result<{ name: string; code: string }[], never>> => {
    const waiting = await leadersWithoutLogin(tx, acting)
    const invited = waiting.map(({ member, name }) => ({ member, name, ...drawn(house) }))
    for (const { member, mark } of invited) await handOut(tx, acting, member, mark)
    return ok(invited)
  })
  if (!made.ok || made.value.length === 0) {
    terminal.say(`heli authority: ${tenant} has no leader without a login, or there is no such authority`)
    return exit.refused
  }
  tellAll(
    terminal,
    made.value.map(({ name, code }) => ({ role: 'leader', name, address: addressOf(house, code) })),
  )
  return exit.done
}

type Line = { readonly role: string; readonly name: string; readonly address: string }

function tellAll(terminal: Terminal, lines: readonly Line[]): void {
  terminal.say('invitations, shown only now; each opens one login, for seven days:')
  for (const { role, name, address } of lines) terminal.tell([role, name, address].join('\t'))
}
