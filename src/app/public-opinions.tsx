/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { canonical } from '../kernel/canonical.ts'
import { CivilDate } from '../kernel/civil.ts'
import { ActionId, ConsultationId, NeedId, NOBODY, Tenant } from '../kernel/ids.ts'
import { ok, type Result } from '../kernel/result.ts'
import { type ConsultationRefusal, PublicOpinion } from '../features/tenders/contract/consultation.ts'
import { listConsultations, viewConsultation } from '../features/tenders/service/consultation-views.ts'
import { sayOpinion } from '../features/tenders/service/opinions.ts'
import { ConsultationPage, ConsultationsPage, type Refused } from '../features/tenders/web/public/consultation-pages.tsx'
import { act } from '../platform/act.ts'
import { claimDeed, finishDeed } from '../platform/http/deeds.ts'
import { throttle } from '../platform/http/limits.ts'
import { dateShown } from '../ui/format.ts'
import { addressOf } from '../ui/public/reader.ts'
import { opinionProblems, opinionWords } from '../ui/words/consultation.ts'
import { problemWord } from '../ui/words/problems.ts'
import type { Lang } from '../ui/words/say.ts'
import { type Asking, langOf, type Rooms } from './public-asking.ts'

/** Every catalogue that was put to the public. */
export const openConsultations = async ({ tx, acting, reader }: Asking) => ({
  title: reader.t(opinionWords.title),
  content: <ConsultationsPage reader={reader} list={await listConsultations(tx, acting)} />,
})

/** One of them, with the form as long as it lies open. */
export async function oneConsultation({ c, tx, acting, reader }: Asking, refused?: Refused) {
  const id = ConsultationId.safeParse(c.req.param('consultation'))
  const found = id.success ? await viewConsultation(tx, acting, id.data) : undefined
  if (!found?.ok) return undefined
  const sent = c.req.method === 'GET' && c.req.query('sent') !== undefined
  return {
    title: reader.t(opinionWords.ofPlan, { name: found.value.programme.name }),
    content: <ConsultationPage reader={reader} view={found.value} formId={acting.newId()} refused={refused} sent={sent} />,
  }
}

/** Where the visitor goes from here; or what is wrong, to be shown beside what was typed; undefined where there is no such catalogue. */
type Heard = { readonly goTo: string } | { readonly refused: Refused; readonly status: 409 | 422 | 429 } | undefined

/**
 * Hears what a visitor sent by the form of that page, without scripts and without a login: so often from one network address. The form
 * has an id: sent twice as it is, it is one opinion; gone back to and written anew, it is another.
 */
export function hearing(rooms: Rooms): (c: Context) => Promise<Heard> {
  const mayTry = throttle({ times: 10, perSeconds: 600 })
  const mayTryToday = throttle({ times: 60, perSeconds: 86_400 })
  return async (c) => {
    const [tenant, consultation] = [
      Tenant.safeParse(c.req.param('tenant')),
      ConsultationId.safeParse(c.req.param('consultation')),
    ]
    if (!tenant.success || !consultation.success) return undefined
    const form = await c.req.parseBody()
    const typed = (name: string): string => {
      const value = form[name]
      return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
    }
    const [text, about, lang] = [typed('text'), typed('about'), langOf(c)]
    const wrong = (status: 409 | 422 | 429, refusal: ConsultationRefusal | { code: 'opinion-empty' | 'opinion-unfit' }) => ({
      refused: { text, about, problem: inWords(lang, refusal) },
      status,
    })
    if (!mayTry(rooms.clientOf(c)) || !mayTryToday(rooms.clientOf(c))) return wrong(429, { code: 'too-many-tries' })
    const needId = about === '' ? null : NeedId.safeParse(about).data
    const opinion = PublicOpinion.safeParse({ needId, text })
    if (!opinion.success) return wrong(422, { code: text.trim() === '' ? 'opinion-empty' : 'opinion-unfit' })
    const said = await hear(rooms, tenant.data, consultation.data, { opinion: opinion.data, formId: typed('id') })
    const page = `/public/${tenant.data}/opinions/${consultation.data}`
    if (said.ok) return { goTo: addressOf(page, { lang, sent: '1' }) }
    const { code } = said.error
    if (code === 'not-found') return undefined
    return wrong(code === 'consultation-over' || code === 'opinions-full' ? 409 : 422, said.error)
  }
}

function inWords(lang: Lang, { code, ...facts }: { readonly code: string } & Readonly<Record<string, unknown>>): string {
  const [endsOn, most] = [CivilDate.safeParse(facts['endsOn']), facts['most']]
  const filling = {
    ...(endsOn.success ? { endsOn: dateShown(lang, endsOn.data) } : {}),
    ...(typeof most === 'number' ? { most } : {}),
  }
  return problemWord(lang, code, { own: opinionProblems, filling })
}

function hear(
  { house }: Rooms,
  tenant: Tenant,
  consultation: ConsultationId,
  { opinion, formId }: { opinion: PublicOpinion; formId: string },
): Promise<Result<void, ConsultationRefusal>> {
  const acting = { tenant, actor: NOBODY, posts: [], now: house.clock.now(), newId: house.newId }
  const named = ActionId.safeParse(formId)
  const request = house.fingerprint(`opinion ${consultation}\n${canonical(opinion)}`)
  const claim = { id: named.success ? named.data : ActionId.parse(house.newId()), actor: NOBODY, request }
  return act<void, ConsultationRefusal>(house.pool, acting, async (tx) => {
    const earlier = await claimDeed(tx, acting, claim)
    if (earlier !== undefined && earlier !== 'other') return ok(undefined)
    const said = await sayOpinion(tx, acting, consultation, opinion)
    if (!said.ok) return said
    if (earlier === undefined) await finishDeed(tx, acting, claim.id, canonical(said.value))
    return ok(undefined)
  })
}
