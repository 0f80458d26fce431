import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import {
  BidId,
  ChallengeId,
  ConsultationId,
  EditionId,
  FileId,
  JurorId,
  LotId,
  MemberId,
  NeedId,
  OfflineReviewId,
  PanelId,
  PaperSheetId,
  PartyId,
  ProgrammeId,
  QuestionId,
  SheetId,
  Tenant,
} from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { sampled } from '../../../platform/samples.ts'
import * as backfilledPlans from './backfilled-plans.ts'
import * as awards from './awards.ts'
import * as bidContents from './bid-contents.ts'
import * as bidFiles from './bid-files.ts'
import * as bids from './bids.ts'
import * as challengeFiles from './challenge-files.ts'
import * as challenges from './challenges.ts'
import * as declineFiles from './decline-files.ts'
import * as declineReasons from './decline-reasons.ts'
import * as dues from './dues.ts'
import * as consultations from './consultations.ts'
import * as editions from './editions.ts'
import * as ends from './ends.ts'
import * as holders from './holders.ts'
import { keptSamples } from './kept-samples.ts'
import { lastOfferSamples } from './last-offer-samples.ts'
import * as lotDates from './lot-dates.ts'
import * as lots from './lots.ts'
import * as names from './names.ts'
import * as negotiations from './negotiations.ts'
import * as notices from './notices.ts'
import * as offlineReviews from './offline-reviews.ts'
import * as panelChanges from './panel-changes.ts'
import * as panels from './panels.ts'
import * as paperSignings from './paper-signings.ts'
import * as papers from './paper-sheets.ts'
import * as pastYears from './past-years.ts'
import * as pool from './pool.ts'
import * as postNeeded from './post-needed.ts'
import * as programmes from './programmes.ts'
import * as publications from './publications.ts'
import * as questions from './questions.ts'
import * as record from './record.ts'
import * as serviceCatalogues from './service-catalogues.ts'
import * as sides from './sides.ts'
import type { BidContentTable, BidFileTable, ChallengeFileTable, DueTable, NoticeTable } from './tables.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const [BID, LOT, NEED, PANEL] = [BidId.parse(ID), LotId.parse(ID), NeedId.parse(ID), PanelId.parse(ID)]
const [MEMBER, PARTY, PROGRAMME, SHEET] = [MemberId.parse(ID), PartyId.parse(ID), ProgrammeId.parse(ID), SheetId.parse(ID)]
const [EDITION, CONSULTATION, QUESTION] = [EditionId.parse(ID), ConsultationId.parse(ID), QuestionId.parse(ID)]
const AREA = AreaCode.parse('370502')
const DAY = CivilDate.parse('2017-01-01')
const AT = Instant.parse('2017-01-01T00:00:00.000Z')

const CONTENT: BidContentTable = { tenant, bidId: BID, revision: 1, body: '', salt: '', savedBy: MEMBER, savedAt: AT }
const ADDED = { addedBy: MEMBER, addedAt: AT, removedAt: null }
const FILE: BidFileTable = { tenant, id: FileId.parse(ID), bidId: BID, sha256: '', name: '', type: '', size: 0, ...ADDED }
const CHALLENGE_FILE: ChallengeFileTable = {
  tenant,
  id: FILE.id,
  lotId: LOT,
  sha256: Sha256.parse('0'.repeat(64)),
  name: '',
  type: '',
  size: 0,
  addedBy: MEMBER,
  addedAt: AT,
}
const DUE: Omit<DueTable, 'doneAt'> = { tenant, id: ID, noun: '', subject: LOT, deed: '', dueAt: AT, rule: '{}' }
const NOTICE: NoticeTable = {
  tenant,
  id: ID,
  lotId: LOT,
  kind: 'call',
  no: '',
  title: '',
  publishedAt: AT,
  endsOn: null,
  body: '{}',
}
const DRAFT = { tenant, sheetId: SHEET, body: '{}', unsound: '{}', salt: '', savedAt: AT }
const WAITING = [
  { standing: 'drawing' as const, lots: [LOT, LOT] },
  { standing: 'signing' as const, lots: [LOT] },
]
const UNSEEN = { paused: [], disputed: [], waiting: [], isOffice: true, knowsOutcome: true }
const SEAT = { id: JurorId.parse(ID) }
const PAPER = PaperSheetId.parse(ID)
const IN_POOL = { member: MEMBER, expert: true, field: '' }

export const samples = [
  ...keptSamples,
  ...sampled('awards', awards, {
    dissentsOn: [OWN, LOT],
    openedBids: [OWN, LOT],
    leftClosed: [OWN, LOT],
    concernedBids: [OWN, LOT],
    silentOn: [OWN, LOT],
    seatedJurors: [OWN, LOT],
    bidderOf: [OWN, BID],
    providerOf: [OWN, PARTY],
    handedInBids: [OWN, LOT],
    lateBids: [OWN, LOT],
    actorOfDeed: [OWN, 'panel', ID, ''],
  }),
  ...sampled('bid-contents', bidContents, {
    contentOf: [OWN, BID],
    contentsOf: [OWN, [BID, BID]],
    insertContent: [CONTENT],
    updateContent: [CONTENT, 1],
  }),
  ...sampled('bid-files', bidFiles, {
    filesOf: [OWN, BID],
    filesOfBids: [OWN, [BID, BID]],
    filesEverOf: [OWN, BID],
    insertFile: [FILE],
    endFile: [OWN, BID, FILE.id, AT],
  }),
  ...sampled('bids', bids, {
    bidIdsOfLot: [OWN, LOT],
    bidIdsOfParties: [OWN, [PARTY, PARTY]],
    ownBids: [OWN, [LOT, LOT], [PARTY, PARTY]],
    sealedCount: [OWN, LOT],
    bidsWaiting: [OWN, PARTY],
    jurorOf: [OWN, LOT, MEMBER],
    livePanels: [OWN, [LOT, LOT]],
    standingBids: [OWN, [LOT, LOT]],
  }),
  ...sampled('challenge-files', challengeFiles, {
    challengeFilesOf: [OWN, LOT],
    challengeFiles: [OWN, [FILE.id, FILE.id]],
    insertChallengeFile: [CHALLENGE_FILE],
  }),
  ...sampled('decline-reasons', declineReasons, { declineReasons: [OWN, [BID, BID]] }),
  ...sampled('decline-files', declineFiles, {
    declineFilesOf: [OWN, LOT],
    declineFiles: [OWN, [FILE.id, FILE.id]],
    insertDeclineFile: [CHALLENGE_FILE],
  }),
  ...sampled('challenges', challenges, {
    pendingOf: [OWN, LOT],
    filedBefore: {
      'of an organisation': [OWN, { lot: LOT, about: 'result', since: AT }, { party: PARTY }],
      'of a person': [OWN, { lot: LOT, about: 'notice', since: AT }, { member: MEMBER }],
    },
    answeredOf: [OWN, LOT, 'result'],
    complaintsOf: [OWN, LOT],
    papersNamedOn: [OWN, LOT],
    answersDue: [OWN, [LOT, LOT]],
    challengeIds: {
      'with nothing asked for': [OWN, {}, 20],
      'with everything asked for': [
        OWN,
        { lot: LOT, status: 'received', of: { member: MEMBER, parties: [PARTY] }, after: ChallengeId.parse(ID) },
        20,
      ],
    },
  }),
  ...sampled('consultations', consultations, {
    consultationIds: { 'of all plans': [OWN, undefined, 50], 'of one plan': [OWN, PROGRAMME, 50] },
    replyIdsOf: [OWN, CONSULTATION, 1000],
    waitingOpinionIds: {
      'from the first': [OWN, CONSULTATION, undefined, 100],
      'the next page': [OWN, CONSULTATION, { filedAt: AT, id: ID }, 100],
    },
    countOpinions: [OWN, CONSULTATION],
    opinionIdsBy: { 'in one consultation': [OWN, MEMBER, CONSULTATION, 20], 'in all': [OWN, MEMBER, undefined, 200] },
    waitingOfVisitors: [OWN, CONSULTATION],
  }),
  ...sampled('dues', dues, {
    setDue: [DUE],
    duesUntil: {
      'the oldest': [OWN, { now: AT }, 20],
      'the next page': [OWN, { now: AT, after: { dueAt: AT, id: ID } }, 20],
    },
    firstDue: { 'of all': [OWN], 'of those ahead': [OWN, AT] },
    dueOf: [OWN, LOT, ''],
    duesOf: [OWN, [LOT, LOT], ''],
    duesFrom: { 'from the first': [OWN, undefined, 200], 'the next page': [OWN, ID, 200] },
    finishDue: [OWN, ID, AT],
  }),
  ...sampled('editions', editions, {
    inForce: [OWN],
    lastNo: [OWN, 'local-selection'],
    isProposed: [OWN, 'local-selection'],
    deedsOn: [OWN, [EDITION, EDITION]],
  }),
  ...sampled('backfilled-plans', backfilledPlans, {
    backfilledPlan: [OWN, { year: 2016, profile: 'local-selection', fund: '' }],
    codesUnder: [OWN, ''],
  }),
  ...sampled('ends', ends, { endsOf: [OWN, [LOT, LOT]], successorsCall: [OWN, LOT], successorsOf: [OWN, [LOT, LOT]] }),
  ...sampled('holders', holders, {
    holdersOf: { 'of the authority': [OWN, 'officer'], 'of an organisation': [OWN, 'provider_manager', PARTY] },
  }),
  ...sampled('lot-dates', lotDates, { datesOfDeeds: [OWN, 'lot', ID], withdrawalsOf: [OWN, [BID, BID]], releasesOf: [OWN, LOT] }),
  ...sampled('lots', lots, {
    findLots: {
      'with nothing asked for, drafts too': [OWN, { drafts: true, seen: UNSEEN }, 20],
      'with everything asked for': [
        OWN,
        {
          drafts: false,
          programme: PROGRAMME,
          status: 'published',
          standing: 'published',
          seen: { paused: [LOT], disputed: [LOT, LOT], waiting: WAITING, isOffice: false, knowsOutcome: false },
          area: AREA,
          q: '',
          after: '',
        },
        20,
      ],
    },
    standingsOf: {
      'of the office': [OWN, { drafts: true, seen: UNSEEN }],
      'of somebody else': [
        OWN,
        { drafts: false, seen: { paused: [], disputed: [LOT], waiting: [], isOffice: false, knowsOutcome: false } },
      ],
    },
    projectsTaking: [OWN, [NEED, NEED]],
    announcedLots: [OWN],
    openCalls: [OWN, 20],
    lotCodeIsTaken: [OWN, '', undefined],
    allottedBeside: { 'all lots': [OWN, PROGRAMME, undefined], 'but one': [OWN, PROGRAMME, LOT] },
    holdOpen: [OWN, LOT],
    linkNeeds: [OWN, LOT, [NEED]],
    linksOf: [OWN, [LOT, LOT]],
    needTitles: [OWN, [NEED, NEED]],
  }),
  ...sampled('names', names, {
    authorityName: [OWN],
    areaNamesOf: [[AREA, AREA]],
    partyNamesOf: [OWN, [PARTY, PARTY]],
    namesOfParties: [OWN, [PARTY, PARTY]],
    partiesOf: [OWN, [PARTY, PARTY]],
    memberNamesOf: [OWN, [MEMBER, MEMBER]],
    organisationNames: [OWN],
  }),
  ...sampled('negotiations', negotiations, {
    negotiationIdOf: [OWN, LOT],
    negotiationsOf: [OWN, [LOT, LOT]],
    bidsLetIn: [OWN, LOT],
    purchasersOn: [OWN, DAY],
    keptApart: [OWN, [MEMBER, MEMBER], PARTY, DAY],
  }),
  ...lastOfferSamples,
  ...sampled('notices', notices, {
    insertNotice: [NOTICE],
    noticeOf: [OWN, LOT, 'call'],
    noticesOf: [OWN, LOT, 'amendment'],
    noticeNumbers: [OWN, 'call', ''],
    letterNumbers: [OWN],
    noticesFrom: { 'from the first': [OWN, undefined, 200], 'the next page': [OWN, ID, 200] },
    noticeNoIsTaken: [OWN, ''],
  }),
  ...sampled('offline-reviews', offlineReviews, {
    offlineReviewIdOf: [OWN, LOT],
    waitingOffline: [OWN, [LOT, LOT]],
    relationsBeside: [OWN, OfflineReviewId.parse(ID)],
    bidsOfLot: [OWN, LOT],
  }),
  ...sampled('paper-signings', paperSignings, {
    openSigning: [OWN, PANEL],
    waitingSignings: [OWN, [LOT, LOT]],
    signingIdsOf: [OWN, LOT],
  }),
  ...sampled('panel-changes', panelChanges, {
    replacementsOf: [OWN, PANEL],
    disbandingsOf: [OWN, LOT],
    recusalNotesOf: [OWN, [SEAT, SEAT]],
    denialsOf: [OWN, [SEAT, SEAT]],
    verdictsOn: [OWN, [{ id: BID }, { id: BID }]],
  }),
  ...sampled('panels', panels, {
    silentJurors: [OWN, [LOT, LOT]],
    panelIdOf: [OWN, LOT],
    panelOf: [OWN, LOT],
    jurorsOf: [OWN, PANEL],
    seatsOf: [{ tenant, actor: MEMBER, now: AT }],
    sheetsOf: [OWN, [SEAT, SEAT]],
    sheetContentsOf: [OWN, [SHEET, SHEET]],
    saveSheetContent: [DRAFT],
    biddersOf: [OWN, LOT],
    biddersIn: [OWN, [LOT, LOT]],
    bidBodiesOf: [OWN, [BID, BID]],
    reprintsOf: [OWN, [SEAT, SEAT]],
    namesOf: [OWN, [MEMBER, MEMBER]],
  }),
  ...sampled('paper-sheets', papers, {
    papersOn: [OWN, LOT],
    paperOfSheet: [OWN, { jurorId: SEAT.id, bidId: BID }],
    sheetOnPaper: [OWN, { jurorId: SEAT.id, bidId: BID }],
    typingsOf: [OWN, PAPER],
    saveTyping: [{ tenant, paperId: PAPER, member: MEMBER, body: '', salt: '', savedAt: AT }],
  }),
  ...sampled('post-needed', postNeeded, {
    seatsEver: [OWN, MEMBER],
    hasLotAt: [OWN, ['auditing', 'scored']],
    awaitsAnswer: [OWN, MEMBER],
  }),
  ...sampled('pool', pool, {
    jurorPosts: [OWN, DAY],
    insertPoolJurors: [OWN, [IN_POOL]],
    savePoolJuror: [{ tenant, ...IN_POOL }],
    setSuspended: [OWN, MEMBER, null],
    partiesBehind: [OWN, [MEMBER], DAY],
    postsAt: [OWN, [MEMBER, MEMBER], [PARTY, PARTY]],
  }),
  ...sampled('programmes', programmes, {
    allotments: [OWN],
    allotmentOf: [OWN, PROGRAMME],
    approversOf: [OWN, [PROGRAMME, PROGRAMME]],
    codeIsTaken: [OWN, '', undefined],
  }),
  ...sampled('publications', publications, {
    findNotices: {
      'with nothing asked for': [OWN, {}, 20],
      'with everything asked for': [
        OWN,
        { kind: 'call', programme: PROGRAMME, lot: LOT, q: '', after: { publishedAt: AT, id: ID } },
        20,
      ],
      'standing on a day': [OWN, { standingOn: DAY }, 20],
    },
    noticeById: [OWN, ID],
    publishedProgrammes: { all: [OWN, undefined], one: [OWN, PROGRAMME] },
    publishedLots: [OWN],
    awardedLots: {
      'of the plans of one year': [OWN, { year: 2017 }],
      'with those in public notice': [OWN, { noticed: true }],
      'of all programmes': [OWN, {}],
      'of one programme in an area': [OWN, { programme: PROGRAMME, area: AREA, field: '' }],
    },
    calledByArea: { 'of all programmes': [OWN, undefined], 'of one': [OWN, PROGRAMME] },
    organisationsByStreet: { 'of all programmes': [OWN, undefined], 'of one': [OWN, PROGRAMME] },
    organisationsByField: { 'of all programmes': [OWN, undefined], 'of one': [OWN, PROGRAMME] },
    calledByField: { 'of all programmes': [OWN, undefined], 'of one': [OWN, PROGRAMME] },
    calledLots: {
      all: [OWN, {}, 20],
      'of a programme, in an area, further on': [OWN, { programme: PROGRAMME, area: AREA, field: '', after: '' }, 20],
    },
    notifiedLotIds: [OWN],
  }),
  ...sampled('questions', questions, {
    insertAsker: [{ tenant, questionId: QUESTION, partyId: PARTY }],
    insertCallAnswer: [
      { tenant, id: ID, questionId: QUESTION, lotId: LOT, section: 'how', question: '', answer: '', answeredAt: AT },
    ],
    callAnswersOf: [OWN, LOT],
    questionIdsOf: [OWN, LOT],
    questionIdsBy: [OWN, LOT, [PARTY, PARTY]],
    waitingQuestionIds: [OWN, AT, 100],
    askersFrom: { 'from the first': [OWN, undefined, 200], 'the next page': [OWN, ID, 200] },
    callAnswersFrom: { 'from the first': [OWN, undefined, 200], 'the next page': [OWN, ID, 200] },
  }),
  ...sampled('past-years', pastYears, {
    statedYears: [OWN],
    partsOfFund: [OWN, { year: 2017, fund: '' }],
    yearsOfPlans: [OWN],
  }),
  ...sampled('service-catalogues', serviceCatalogues, {
    catalogueIn: [OWN, 'in_force'],
    lastCatalogueNo: [OWN],
    plannedServices: [OWN],
  }),
  ...sampled('sides', sides, {
    namedLots: [OWN, [LOT, LOT]],
    supervisorsOf: [OWN, LOT],
    bidAmong: [OWN, { party: PARTY, lots: [LOT, LOT], standing: ['qualified', 'won'] }],
    holdBidsOf: [OWN, { parties: [PARTY, PARTY], lots: [LOT, LOT] }],
    holdProgrammesOf: [OWN, [LOT, LOT]],
    letInAmong: [OWN, { lots: [LOT, LOT], standing: ['qualified', 'won'] }],
  }),
  ...sampled('record', record, {
    actorsOn: [OWN, LOT, ['officer', 'leader']],
    rolesOn: [OWN, [LOT, LOT], MEMBER],
    deedsOn: {
      'from the newest': [OWN, { lot: LOT, nouns: record.RECORDED, after: undefined, limit: 20 }],
      'from behind a mark': [OWN, { lot: LOT, nouns: ['lot'], after: [AT, ID], limit: 20 }],
    },
  }),
]
