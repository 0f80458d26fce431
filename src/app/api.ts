import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { admissionRoutes } from '../features/identity/routes/admissions.ts'
import { bidsWaiting } from '../features/tenders/store/bids.ts'
import { areaRoutes } from '../features/identity/routes/areas.ts'
import { calendarRoutes } from '../features/identity/routes/calendar.ts'
import { changeRoutes } from '../features/identity/routes/changes.ts'
import { callerOf } from '../features/identity/routes/caller.ts'
import { overspentInPlans } from '../features/contracts/service/covering.ts'
import { contractsOfLots, dropContract } from '../features/contracts/service/lot-contracts.ts'
import { contractPaperRoutes } from '../features/contracts/routes/papers.ts'
import { acceptanceRoutes } from '../features/contracts/routes/acceptances.ts'
import { paymentRoutes } from '../features/contracts/routes/payments.ts'
import { userOpinionRoutes } from '../features/contracts/routes/user-opinions.ts'
import { variationRoutes } from '../features/contracts/routes/variations.ts'
import { contractRoutes } from '../features/contracts/routes/contracts.ts'
import { keptWhereDemanded, secondFactorRoutes } from '../features/identity/routes/second-factor.ts'
import { organisationRoutes } from '../features/identity/routes/organisations.ts'
import { invitationRoutes } from '../features/identity/routes/invitations.ts'
import { invitedRoutes } from '../features/identity/routes/invited.ts'
import { loginEventRoutes } from '../features/identity/routes/login-events.ts'
import { peopleRoutes } from '../features/identity/routes/people.ts'
import { relationRoutes } from '../features/identity/routes/relations.ts'
import { sessionRoutes } from '../features/identity/routes/session.ts'
import { mergerRoutes } from '../features/needs/routes/mergers.ts'
import { needRegisterRoutes } from '../features/needs/routes/need-register.ts'
import { needRoutes } from '../features/needs/routes/needs.ts'
import { openNeedRoutes } from '../features/needs/routes/open-needs.ts'
import { villageApplicationRoutes } from '../features/needs/routes/village-applications.ts'
import { tellPaperRoutes } from '../features/needs/routes/tell-papers.ts'
import { backfillRoutes } from '../features/contracts/routes/backfills.ts'
import { surveyRoutes } from '../features/needs/routes/surveys.ts'
import { lastOfferRoutes } from '../features/tenders/routes/last-offers.ts'
import { offlineReviewRoutes } from '../features/tenders/routes/offline-reviews.ts'
import { pauseRoutes } from '../features/tenders/routes/pauses.ts'
import { negotiationRoutes } from '../features/tenders/routes/negotiations.ts'
import { panelRoutes } from '../features/tenders/routes/panels.ts'
import { paperSigningRoutes } from '../features/tenders/routes/paper-signings.ts'
import { paperSheetRoutes } from '../features/tenders/routes/paper-sheets.ts'
import { amendmentRoutes } from '../features/tenders/routes/amendments.ts'
import { awardRoutes } from '../features/tenders/routes/awards.ts'
import { bidDeedRoutes } from '../features/tenders/routes/bid-deeds.ts'
import { bidFileRoutes } from '../features/tenders/routes/bid-files.ts'
import { bidRoutes } from '../features/tenders/routes/bids.ts'
import { challengeFileRoutes } from '../features/tenders/routes/challenge-files.ts'
import { challengeRoutes } from '../features/tenders/routes/challenges.ts'
import { complaintRoutes } from '../features/tenders/routes/complaints.ts'
import { lotDeedRoutes } from '../features/tenders/routes/lot-deeds.ts'
import { lotRoutes } from '../features/tenders/routes/lots.ts'
import { paperRoutes } from '../features/tenders/routes/papers.ts'
import { comparisonRoutes } from '../features/tenders/routes/comparison.ts'
import { declineRoutes } from '../features/tenders/routes/declines.ts'
import { editionRoutes } from '../features/tenders/routes/editions.ts'
import { consultationRoutes } from '../features/tenders/routes/consultations.ts'
import { serviceCatalogueRoutes } from '../features/tenders/routes/service-catalogues.ts'
import { programmeRoutes } from '../features/tenders/routes/programmes.ts'
import { publicationRoutes } from '../features/tenders/routes/publications.ts'
import { questionRoutes } from '../features/tenders/routes/questions.ts'
import { reviewRoutes } from '../features/tenders/routes/reviews.ts'
import { seatRoutes } from '../features/tenders/routes/seats.ts'
import { type Opening, openDataRoutes } from '../features/open-data/routes/open-data.ts'
import type { Plain } from '../platform/db.ts'
import { ARRIVAL, type ArrivalLimits, inTime, isCutOff } from '../platform/http/arrival.ts'
import type { Env, House } from '../platform/http/env.ts'
import { healthRoutes } from '../platform/http/health.ts'
import { projectsOfNeeds } from '../features/tenders/service/need-projects.ts'
import { isTermRunning, neededInPurchase } from '../features/tenders/service/post-needed.ts'
import { UPLOADS } from '../kernel/uploads.ts'
import { quota, throttle } from '../platform/http/limits.ts'
import { observed, type Observers } from '../platform/http/observed.ts'
import { problem } from '../platform/http/problem.ts'
import { countedAs } from '../platform/http/proxies.ts'
import { plainKeys } from '../platform/http/plain-keys.ts'
import { keptNowhere, limitedBody, ownOrigin, safeHeaders } from '../platform/http/shield.ts'
import { type Login, LOGIN_ENDPOINTS } from '../platform/session.ts'

/** What the interface's description says of itself; its version changes when a client would break. */
export const API_TITLE = { openapi: '3.1.0', info: { title: 'Heli', version: '1' } }

export type Rooms = {
  readonly house: House
  readonly plain: Plain
  readonly login: Login
  readonly observers: Observers
  readonly database: { kind: 'pglite' | 'postgres'; ping(): Promise<void> }
  readonly demo: boolean
  readonly secure: boolean
  /** The caller's network address, as the socket or a trusted proxy tells it. */
  readonly clientOf: (c: Context<Env>) => string
  /** Under which name the login library is told that address. */
  readonly clientHeader: string
  /** Under which ids, licence and address the public record is opened. */
  readonly opening: Opening
  /** How long requests may take to come in; shorter in tests. */
  readonly arrival?: ArrivalLimits
  /** Routes that exist only here and now: the demonstration's clock. */
  readonly more?: OpenAPIHono<Env>
}

const HOUR = 3600

/** For one network address: an office may file for several, and whoever guesses telephones gets nowhere. */
const ADMISSION_LIMITS = () => ({
  filings: throttle({ times: 20, perSeconds: 600 }),
  certificates: quota(UPLOADS.hourly.visitor, HOUR),
  questions: throttle({ times: 10, perSeconds: 60 }),
})

/** For one login: an objection takes ten papers at once, a review on paper a scan of every juror's sheets, and some may have to be sent again. */
const OBJECTION_LIMITS = () => ({
  objections: throttle({ times: 6, perSeconds: 600 }),
  papers: throttle({ times: 40, perSeconds: 60 }),
  uploads: quota(UPLOADS.hourly.login, HOUR),
})
/** For one login: who prepares a proposal has a handful of questions at once. */
const QUESTION_LIMITS = () => ({ questions: throttle({ times: 10, perSeconds: 600 }) })
/** For one login, or one network address without one: a household has a few opinions, an office that floods has hundreds. */
const OPINION_LIMITS = () => ({ opinions: throttle({ times: 10, perSeconds: 600 }) })
const SURVEY_LIMITS = () => ({ uploads: quota(UPLOADS.hourly.login, HOUR) })
const BID_LIMITS = () => ({ uploads: quota(UPLOADS.hourly.organisation, HOUR) })

/** Every route of the programs' interface. Chained, so that its type describes them all to the typed client. */
const featureRoutes = ({ plain, login, demo, secure, database, opening }: Rooms) =>
  new OpenAPIHono<Env>()
    .route('/', healthRoutes(database))
    .route(
      '/',
      sessionRoutes({ plain, demo, secure, elsewhere: login.elsewhere ?? null, tries: throttle({ times: 10, perSeconds: 60 }) }),
    )
    .route('/', areaRoutes)
    .route('/', organisationRoutes)
    .route('/', peopleRoutes({ neededFor: neededInPurchase }))
    .route('/', invitationRoutes)
    .route('/', invitedRoutes({ plain, tries: throttle({ times: 10, perSeconds: 60 }) }))
    .route('/', loginEventRoutes)
    .route('/', changeRoutes)
    .route('/', admissionRoutes({ ...ADMISSION_LIMITS(), bidsWaiting }))
    .route('/', calendarRoutes)
    .route('/', relationRoutes)
    .route('/', secondFactorRoutes({ isTermRunning }))
    .route('/', needRoutes({ projectsOf: projectsOfNeeds }))
    .route('/', needRegisterRoutes({ projectsOf: projectsOfNeeds }))
    .route('/', mergerRoutes)
    .route('/', openNeedRoutes({ projectsOf: projectsOfNeeds }))
    .route('/', tellPaperRoutes(opening))
    .route('/', surveyRoutes(SURVEY_LIMITS()))
    .route('/', backfillRoutes(SURVEY_LIMITS()))
    .route('/', villageApplicationRoutes)
    .route('/', programmeRoutes({ overspentIn: overspentInPlans }))
    .route('/', consultationRoutes(OPINION_LIMITS()))
    .route('/', serviceCatalogueRoutes)
    .route('/', editionRoutes)
    .route('/', comparisonRoutes)
    .route('/', lotRoutes({ contractsOf: contractsOfLots, overspentIn: overspentInPlans }))
    .route('/', lotDeedRoutes({ overspentIn: overspentInPlans }))
    .route('/', amendmentRoutes)
    .route('/', bidRoutes({ contractsOf: contractsOfLots }))
    .route('/', bidDeedRoutes)
    .route('/', bidFileRoutes(BID_LIMITS()))
    .route('/', panelRoutes)
    .route('/', negotiationRoutes)
    .route('/', lastOfferRoutes)
    .route('/', pauseRoutes)
    .route('/', offlineReviewRoutes)
    .route('/', paperSigningRoutes)
    .route('/', seatRoutes)
    .route('/', reviewRoutes)
    .route('/', awardRoutes({ contractsOf: contractsOfLots }))
    .route('/', declineRoutes({ dropContract, uploads: quota(UPLOADS.hourly.login, HOUR) }))
    .route('/', challengeRoutes(OBJECTION_LIMITS()))
    .route('/', complaintRoutes)
    .route('/', paperSheetRoutes({ uploads: quota(UPLOADS.hourly.login, HOUR) }))
    .route('/', challengeFileRoutes(OBJECTION_LIMITS()))
    .route('/', questionRoutes(QUESTION_LIMITS()))
    .route('/', publicationRoutes({ contractsOf: contractsOfLots }))
    .route('/', paperRoutes)
    .route('/', contractRoutes)
    .route('/', contractPaperRoutes)
    .route('/', variationRoutes)
    .route('/', acceptanceRoutes(opening))
    .route('/', paymentRoutes)
    .route('/', userOpinionRoutes)
    .route('/', openDataRoutes(opening))

export type Api = ReturnType<typeof featureRoutes>

export function createApi(rooms: Rooms): OpenAPIHono<Env> {
  const { house, plain, login, observers, clientOf, clientHeader, more } = rooms
  const app = new OpenAPIHono<Env>()
  app.use(observed(observers), inTime(rooms.arrival ?? ARRIVAL), safeHeaders)
  app.use('/api/*', keptNowhere)
  app.use(ownOrigin)
  app.use('/api/*', limitedBody, async (c, next) => {
    c.set('house', house)
    c.set('client', countedAs(clientOf(c)))
    c.set('caller', await callerOf(c, house, plain, login))
    await next()
  })
  app.use('/api/auth/two-factor/disable', keptWhereDemanded(plain, login))
  for (const endpoint of LOGIN_ENDPOINTS) {
    const [method = '', path = ''] = endpoint.split(' ')
    app.on(method, path, (c) => login.handle(onBehalfOf(c, clientHeader)))
  }
  // Behind the log-in, which reads its own bodies.
  app.use('/api/*', plainKeys)
  app.route('/api', featureRoutes(rooms))
  if (more !== undefined) app.route('/api', more)
  app.doc31('/api/openapi.json', API_TITLE)
  app.notFound((c) => problem(c, 404, 'not-found'))
  app.onError((error, c) => {
    // What the framework itself refuses: a body that is not JSON.
    if (error instanceof HTTPException && error.status < 500) return problem(c, 400, 'bad-request')
    if (isCutOff(c, error)) return problem(c, 400, 'cut-off')
    observers.log.error('request-failed', error, { route: c.req.routePath, method: c.req.method })
    return problem(c, 500, 'defect')
  })
  return app
}

/** The request as it came, with the caller's address where the login library counts tries by it. */
function onBehalfOf(c: Context<Env>, clientHeader: string): Request {
  const request = new Request(c.req.raw)
  request.headers.set(clientHeader, c.var.client)
  return request
}
