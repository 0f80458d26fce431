/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { heardAbout, giveOpinion } from '../features/contracts/service/user-opinions.ts'
import { GivenOpinion } from '../features/contracts/contract/acceptance.ts'
import { type NotTaken, OpinionPage } from '../features/contracts/web/public/user-opinion-page.tsx'
import { AcceptanceId, NOBODY, UserOpinionId, Tenant } from '../kernel/ids.ts'
import { act } from '../platform/act.ts'
import { throttle } from '../platform/http/limits.ts'
import { addressOf } from '../ui/public/reader.ts'
import { giveOpinionWords } from '../ui/words/acceptance-kinds.ts'
import { type Asking, langOf, type Rooms } from './public-asking.ts'

/** The form, or thanks for what has come. Undefined where no opinions are heard under this address. */
export async function userOpinionMade(rooms: Rooms, { c, tx, acting, reader }: Asking, fault?: NotTaken) {
  const id = AcceptanceId.safeParse(c.req.param('acceptance'))
  const asked = id.success ? await heardAbout(tx, acting, id.data) : undefined
  if (!id.success || asked === undefined) return undefined
  const given = fault === undefined && c.req.query('given') === 'yes'
  const opinion = UserOpinionId.parse(rooms.house.newId())
  const action = reader.href(`acceptances/${id.data}`)
  return {
    title: reader.t(giveOpinionWords.title),
    content: <OpinionPage reader={reader} action={action} asked={asked} opinion={opinion} given={given} fault={fault} />,
  }
}

/** Where the visitor goes from here, or why what was sent was not taken; undefined where nothing is heard. */
type Heard = { readonly to: string } | { readonly fault: NotTaken } | undefined

/**
 * Hears what was sent with the form: so often from one network address, and so often in a day, since whoever is behind it counts as one.
 * A day's number is a whole hall of people who answer by one network.
 */
export function userOpinions({ house, clientOf }: Rooms): (c: Context) => Promise<Heard> {
  const mayGive = throttle({ times: 30, perSeconds: 600 })
  const mayGiveToday = throttle({ times: 200, perSeconds: 86_400 })
  return async (c) => {
    const [tenant, id] = [Tenant.safeParse(c.req.param('tenant')), AcceptanceId.safeParse(c.req.param('acceptance'))]
    if (!tenant.success || !id.success) return undefined
    const form = await c.req.parseBody().catch(() => ({}))
    const { opinion, mark, words } = { opinion: undefined, mark: undefined, words: '', ...form }
    // A browser sends line ends in twos, each counted as two signs.
    const said = GivenOpinion.safeParse({
      opinion,
      mark: Number(mark ?? Number.NaN),
      words: typeof words === 'string' ? words.replaceAll('\r\n', '\n') : words,
    })
    if (!said.success) return { fault: said.error.issues.some(({ path }) => path[0] === 'words') ? 'tooLong' : 'chooseOne' }
    if (!mayGive(clientOf(c)) || !mayGiveToday(`${tenant.data} ${id.data} ${clientOf(c)}`)) return { fault: 'tooMany' }
    const acting = { tenant: tenant.data, actor: NOBODY, posts: [], now: house.clock.now(), newId: house.newId }
    const given = await act(house.pool, acting, (tx) => giveOpinion(tx, acting, id.data, said.data))
    const lang = langOf(c)
    return given.ok ? { to: addressOf(`/public/${tenant.data}/acceptances/${id.data}`, { given: 'yes', lang }) } : undefined
  }
}
