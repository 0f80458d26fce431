/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { listAreas } from '../features/identity/service/areas.ts'
import { areaNames } from '../features/identity/store/people.ts'
import type { NeedDone } from '../features/needs/contract/need.ts'
import { numberTyped } from '../features/needs/documents/need-number.ts'
import { phoneCodeOf, ticketOf, ticketTyped, windowsAt } from '../features/needs/rules/ticket.ts'
import { confirmPhone, tellNeed, toldNeed } from '../features/needs/service/told-needs.ts'
import { type Faults, filingIn, NOTHING_TYPED, type Typed, typedIn } from '../features/needs/web/public/tell-form.ts'
import { PlacesPage, TellPage } from '../features/needs/web/public/tell-page.tsx'
import { LookUpPage, ToldPage } from '../features/needs/web/public/told-page.tsx'
import { projectsOfNeeds } from '../features/tenders/service/need-projects.ts'
import type { Acting } from '../kernel/acting.ts'
import { AreaCode, level, normaliseName } from '../kernel/area.ts'
import { canonical } from '../kernel/canonical.ts'
import { ActionId, NOBODY, Tenant } from '../kernel/ids.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { act } from '../platform/act.ts'
import { claimDeed, finishDeed } from '../platform/http/deeds.ts'
import { jsonIn } from '../kernel/json-in.ts'
import { throttle } from '../platform/http/limits.ts'
import { noTexter } from '../platform/sms.ts'
import { addressOf, readerOf } from '../ui/public/reader.ts'
import { tellWords } from '../ui/words/tell.ts'
import { type Asking, langOf, originOf, type Rooms } from './public-asking.ts'
import type { Made, Status } from './public-frame.tsx'

/** What was typed and not taken, and why; `proving` with the form's own id where a code was sent that would take it. */
type Again = {
  readonly typed: Typed
  readonly faults: Faults
  readonly problem?: string
  readonly proving?: { readonly formId: ActionId; readonly shown: string | undefined }
}
/** What was taken, or the form once more; undefined where there is no such place. */
type Heard = { readonly told: JustTold } | { readonly again: Again; readonly status: Status } | undefined

/** The places of an authority, one level after another; in a community the form. */
export async function telling({ c, tx, acting, reader }: Asking, again?: Again): Promise<Made> {
  const at = AreaCode.safeParse(c.req.query('at')).data
  const title = reader.t(tellWords.title)
  if (at === undefined || level(at) !== 'village') {
    const { within, items } = await listAreas(tx, acting, at)
    return items.length === 0 ? undefined : { title, content: <PlacesPage reader={reader} within={within.name} places={items} /> }
  }
  const name = (await areaNames(tx, [at])).get(at)
  if (name === undefined) return undefined
  const place = { code: at, name: normaliseName(name) }
  const { typed, faults, problem, proving } = again ?? {
    typed: NOTHING_TYPED,
    faults: {},
    problem: undefined,
    proving: undefined,
  }
  const form = { place, formId: proving?.formId ?? acting.newId(), typed, faults, problem, proving }
  return { title, content: <TellPage reader={reader} {...form} /> }
}

/**
 * Hears a need from whoever has no login: so often from one network address, and so often in a day. The form has an id: sent twice as it
 * is, it is one need, with one code to come back with, which is made of that id and of what was said, and kept nowhere. Beyond the day's
 * number, and where too many wait of whom nothing is known, it is taken from whoever proves a telephone first, and from nobody else.
 */
export function hearingNeeds(rooms: Rooms): (c: Context) => Promise<Heard> {
  const { house, clientOf } = rooms
  const mayTell = throttle({ times: 20, perSeconds: 600 })
  const mayTellToday = throttle({ times: 60, perSeconds: 86_400 })
  const telephones = provingPhones(rooms)
  return async (c) => {
    const [tenant, at] = [Tenant.safeParse(c.req.param('tenant')).data, AreaCode.safeParse(c.req.query('at')).data]
    if (tenant === undefined || at === undefined) return undefined
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}))
    const { t } = readerOf(langOf(c), 'local-selection', tenant)
    const typed = typedIn(form)
    const again = (status: Status, problem: string | undefined, more: Partial<Again> = {}): Heard => ({
      again: { typed, faults: {}, ...(problem !== undefined && { problem }), ...more },
      status,
    })
    if (!mayTell(clientOf(c))) return again(429, t(tellWords.tooOften))
    const read = filingIn(typed, at, t)
    if ('faults' in read) return again(422, undefined, { faults: read.faults })
    const named = ActionId.safeParse(form['id'])
    const formId = named.success ? named.data : ActionId.parse(house.newId())
    const acting: Acting = { tenant, actor: NOBODY, posts: [], now: house.clock.now(), newId: house.newId }
    const request = house.fingerprint(`tell\n${canonical(read.filing)}`)
    const ticket = ticketOf(house.fingerprint(`ticket ${tenant} ${formId} ${request}`))
    const phone = plainNumber(read.filing.contact?.phone ?? '')
    const proof = { acting, ticket, phone }
    const proved = telephones.isProved(proof, form['code'])
    if (form['code'] !== undefined && !proved)
      return again(422, t(tellWords.wrongProof), { proving: { formId, shown: undefined } })
    const told =
      proved || mayTellToday(clientOf(c))
        ? await once(rooms, acting, { id: formId, request }, (tx) =>
            tellNeed(tx, acting, read.filing, { ticket, draw: house.draw, proved }),
          )
        : refuse({ code: 'box-full' as const })
    if (!told.ok) {
      const { code } = told.error
      if (code === 'no-such-area') return again(409, t(tellWords[code]))
      if (code !== 'box-full') return undefined
      const sent = await telephones.send(proof)
      if (sent === undefined) return again(409, t(telephones.areReached ? tellWords.leavePhone : tellWords['box-full']))
      return again(409, t(tellWords.proveFirst), { proving: { formId, ...sent } })
    }
    const sent = !proved && (await telephones.send(proof)) !== undefined
    return { told: { no: told.value.no, ticket, sent } }
  }
}

type Proof = { readonly acting: Acting; readonly ticket: string; readonly phone: string }

/** Codes to telephones, two an hour to a number from wherever they are asked for, and five tries an hour with what came back. */
function provingPhones(rooms: Rooms) {
  const { texter, demo } = rooms
  const maySend = throttle({ times: 2, perSeconds: 3600 })
  const mayTry = throttle({ times: 5, perSeconds: 3600 })
  return {
    areReached: texter !== noTexter,
    /** In the demonstration, which sends none, the code is told; undefined where none was sent. */
    async send({ acting, ticket, phone }: Proof): Promise<{ readonly shown: string | undefined } | undefined> {
      const code = phoneCodeOf(codeHash(rooms, acting, { ticket, window: windowsAt(acting.now)[0] }))
      if (!MOBILE.test(phone) || !maySend(phone)) return undefined
      const sent = await texter.send({ to: phone, template: 'confirm-phone', facts: { code } })
      return sent.ok ? { shown: demo ? code : undefined } : undefined
    },
    isProved: ({ acting, ticket, phone }: Proof, typed: unknown): boolean =>
      typeof typed === 'string' &&
      MOBILE.test(phone) &&
      mayTry(`${acting.tenant} ${ticket}`) &&
      codesOf(rooms, acting, ticket).includes(typed.trim()),
  }
}

/** The codes that hold now for this need. */
const codesOf = (rooms: Rooms, acting: Acting, ticket: string): string[] =>
  windowsAt(acting.now).map((window) => phoneCodeOf(codeHash(rooms, acting, { ticket, window })))

const MOBILE = /^1[3-9]\d{9}$/

/** However it was typed: the same number is the same. */
const plainNumber = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replaceAll(/[\s\-‐-―]/g, '')
    .replace(/^\+86/, '')

/** The form's deed once: sent again as it was, it is answered as the first time; its id with other words is another need. */
async function once<E>(
  { house }: Rooms,
  acting: Acting,
  claim: { readonly id: ActionId; readonly request: string },
  deed: (tx: Parameters<typeof tellNeed>[0]) => Promise<Result<NeedDone, E>>,
): Promise<Result<NeedDone, E>> {
  return act<NeedDone, E>(house.pool, acting, async (tx) => {
    const earlier = await claimDeed(tx, acting, { ...claim, actor: NOBODY })
    if (earlier !== undefined && earlier !== 'other') return ok(JSON.parse(earlier.reply))
    const done = await deed(tx)
    if (done.ok && earlier === undefined) await finishDeed(tx, acting, claim.id, canonical(done.value))
    return done
  })
}

const codeHash = ({ house }: Rooms, { tenant }: Pick<Acting, 'tenant'>, { ticket, window }: { ticket: string; window: number }) =>
  house.fingerprint(`phone ${tenant} ${ticket} ${window}`)

/** Number and code of what was told just now, and whether a code was sent to the phone. */
const JustTold = z.strictObject({ no: z.string().max(60), ticket: z.string().max(60), sent: z.boolean() })
type JustTold = z.infer<typeof JustTold>

const TOLD_COOKIE = 'heli-told'
const TOLD_SECONDS = 600

/**
 * The page that shows number and code once more as often as it is loaded, for some minutes. They come to it in a cookie that is sent to
 * this page alone: no address that is copied, kept by the browser or written to a log holds them, and it works without scripts.
 */
export function justTold(rooms: Rooms) {
  const keptFor = (c: Context) =>
    ({
      httpOnly: true,
      sameSite: 'Lax',
      secure: originOf(rooms, c).startsWith('https:'),
      path: `/public/${c.req.param('tenant') ?? ''}/told/now`,
    }) as const
  const inLang = (c: Context) => ({ lang: langOf(c) })
  return {
    /** Hands it on to that page, and says where it is. */
    keep(c: Context, told: JustTold): string {
      const kept = keptFor(c)
      setCookie(c, TOLD_COOKIE, JSON.stringify(told), { ...kept, maxAge: TOLD_SECONDS })
      return addressOf(kept.path, inLang(c))
    },
    /** For a browser that others use after: drops it, and says where one goes on. */
    forget(c: Context): string {
      deleteCookie(c, TOLD_COOKIE, keptFor(c))
      return addressOf('../tell', inLang(c))
    },
    /** What the browser brings; undefined once its minutes are over, or where something else is brought. */
    brought(c: Context): LookedUp | undefined {
      const told = JustTold.safeParse(jsonIn(getCookie(c, TOLD_COOKIE) ?? '')).data
      return told && { ...told, fresh: true }
    },
  }
}

type LookedUp = {
  readonly no: string
  readonly ticket: string
  /** Why nothing is looked up: asked too often, or what was told just now is not to be had here any more. */
  readonly refused?: 'tooOften' | 'gone' | undefined
  readonly wrongCode?: boolean
  /** Told just now; and a code was sent to the phone. */
  readonly fresh?: boolean
  readonly sent?: boolean
}

/** How far the matter of this number and code is; the form to ask with where none is given, or they belong to none. */
export async function toldMade(rooms: Rooms, { tx, acting, reader, by }: Asking, asked: LookedUp): Promise<Made> {
  const { no, ticket: typed, refused, wrongCode = false, fresh = false } = asked
  const title = reader.t(tellWords.progress)
  const ticket = ticketTyped(typed)
  const need =
    refused !== undefined || ticket === undefined
      ? undefined
      : await toldNeed(tx, acting, { no: numberTyped(no), ticket }, projectsOfNeeds)
  if (need === undefined || ticket === undefined) {
    const why = refused ?? (no === '' && typed === '' ? undefined : 'notFound')
    const said = why && reader.t(tellWords[why])
    return { title, content: <LookUpPage reader={reader} asked={{ no, ticket: typed }} wrong={said} /> }
  }
  const [window] = windowsAt(acting.now)
  const sent =
    asked.sent !== true && !wrongCode
      ? undefined
      : { shown: rooms.demo ? phoneCodeOf(codeHash(rooms, acting, { ticket, window })) : undefined }
  return {
    title,
    content: (
      <ToldPage reader={reader} need={need} office={by.name} ticket={ticket} fresh={fresh} sent={sent} wrongCode={wrongCode} />
    ),
  }
}

/** Asking with number and code, and sending the code back that came to the phone: so often, that nobody finds either by trying. */
export function comingBack(rooms: Rooms) {
  const { house, clientOf } = rooms
  const mayAsk = throttle({ times: 30, perSeconds: 600 })
  const mayConfirm = throttle({ times: 5, perSeconds: 3600 })
  const refusedTo = (c: Context) => (mayAsk(clientOf(c)) ? undefined : ('tooOften' as const))
  const typedAs = async (c: Context, ...names: readonly string[]): Promise<string[]> => {
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}))
    return names.map((name) => form[name]).map((value) => (typeof value === 'string' ? value.slice(0, 60) : ''))
  }
  return {
    refusedTo,
    /** As typed into the form for it. */
    async asked(c: Context): Promise<LookedUp> {
      const [no = '', ticket = ''] = await typedAs(c, 'no', 'ticket')
      return { no, ticket, refused: refusedTo(c) }
    },
    async confirmed(c: Context): Promise<LookedUp | undefined> {
      const tenant = Tenant.safeParse(c.req.param('tenant')).data
      const [no = '', typed = '', code = ''] = await typedAs(c, 'no', 'ticket', 'code')
      const ticket = ticketTyped(typed)
      if (tenant === undefined || ticket === undefined) return undefined
      const acting: Acting = { tenant, actor: NOBODY, posts: [], now: house.clock.now(), newId: house.newId }
      const isRight = mayConfirm(`${tenant} ${ticket}`) && codesOf(rooms, acting, ticket).includes(code.trim())
      if (!isRight) return { no, ticket, refused: refusedTo(c), wrongCode: true }
      await act(house.pool, acting, (tx) => confirmPhone(tx, acting, { no, ticket }))
      return { no, ticket }
    },
  }
}
