import { Fen } from '../../../../kernel/fen.ts'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../../ui/words/profile.ts'
import { consequences, deedButtons, nextWords } from '../../../../ui/words/next.ts'
import { ruleProblems } from '../../../../ui/words/rule-problems.ts'
import { problems } from '../../../../ui/words/problems.ts'
import { amendmentProblems } from '../../../../ui/words/amendment-problems.ts'
import { questionProblems } from '../../../../ui/words/question-problems.ts'
import { comparisonProblems } from '../../../../ui/words/comparison.ts'
import { bidProblems } from '../../../../ui/words/bid-problems.ts'
import { challengeProblems } from '../../../../ui/words/challenge-problems.ts'
import { intentionProblems } from '../../../../ui/words/intention.ts'
import { complaintProblems } from '../../../../ui/words/complaint-problems.ts'
import { findingWords, tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { AwardRefusalCode } from '../../contract/award.ts'
import { BidRefusalCode } from '../../contract/bid.ts'
import { PastYearRefusalCode } from '../../contract/comparison.ts'
import { ChallengeRefusalCode } from '../../contract/challenge.ts'
import { EditionRefusalCode } from '../../contract/edition.ts'
import { LotRefusalCode } from '../../contract/lot.ts'
import { ProgrammeRefusalCode } from '../../contract/programme.ts'
import { AmendmentRefusalCode } from '../../contract/amendment.ts'
import { QuestionRefusalCode } from '../../contract/question.ts'
import { LotId, ProgrammeId } from '../../../../kernel/ids.ts'
import { AwardStatus, LotStatus } from '../../rules/lot.ts'
import { RULE_FAULTS } from '../../rules/own-rules.ts'
import { nextStep } from '../../rules/next-step.ts'
import { PanelStatus } from '../../rules/panel.ts'
import { ProgrammeStatus } from '../../rules/programme.ts'
import { findingsIn } from '../../rules/lot-readiness.ts'
import { LOCAL_SELECTION } from '../../rules/profiles.ts'
import { findingShown, toCorrect } from './lot/lot-findings.tsx'
import { wayTo } from './lot/ways.ts'
import { READY_RUBRIC, readyWords } from './lot-form/ready-rubric.ts'
import { CivilDate } from '../../../../kernel/civil.ts'
import { ContractStatus } from '../../../contracts/rules/contract.ts'
import { contractStep } from '../../../contracts/rules/contract-step.ts'

const t = speaker('zh', 'local-selection')
const lot = LotId.parse('01890000-0000-7000-8000-000000000001')
const programmeId = ProgrammeId.parse('01890000-0000-7000-8000-000000000003')

const terms = { signBy: CivilDate.parse('2017-08-08'), publishBy: CivilDate.parse('2017-08-10') }
const CONTRACTS = [null, ...ContractStatus.options.map((status) => ({ next: contractStep({ status, ...terms }) }))]

/** How far its plan is decides on a project only while it is ready. */
const plansOf = (status: LotStatus) => (status === 'ready' ? ProgrammeStatus.options : (['running'] as const))

/** Every step that a project can come to, in every circumstance that decides it. */
const everyStep = LotStatus.options.flatMap((status) =>
  [null, ...AwardStatus.options].flatMap((awardStatus) =>
    [null, ...PanelStatus.options].flatMap((panel) =>
      [undefined, null, 'draft', 'sealed', 'withdrawn'].flatMap((ownBid) =>
        [0, 1].flatMap((undecided) =>
          [0, 5].flatMap((sealed) =>
            [null, CivilDate.parse('2017-07-03')].flatMap((answerDue) =>
              plansOf(status).flatMap((programme) =>
                CONTRACTS.map((contract) =>
                  nextStep(
                    { status, awardStatus, bidDeadline: null, sealed, reviewOn: null, standstillEnds: null },
                    {
                      qualification: { undecided, qualified: sealed, disqualified: 5 - sealed },
                      unconfirmed: false,
                      unapproved: undecided > 0,
                      biddersNeeded: 2,
                      answerDue,
                      successor: sealed > 0,
                      isOffice: ownBid === undefined,
                      knowsOutcome: ownBid === undefined,
                      programme,
                      panel,
                      signBy: null,
                      negotiation: null,
                      contract,
                      outdated: undecided > 0 && ownBid === 'sealed',
                      amendment: sealed > 0 || ownBid !== undefined ? null : undecided > 0 ? 'proposed' : 'approved',
                      ownBid: ownBid as 'draft' | 'sealed' | 'withdrawn' | null | undefined,
                    },
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
)
const deeds = [...new Set(everyStep.flatMap((step) => (step === null ? [] : [step.deed])))]
const byPeople = [...new Set(everyStep.flatMap((step) => (step === null || step.who === 'system' ? [] : [step.deed])))]

describe('a draft', () => {
  const must = { code: 'goal-missing', severity: 'refuse' } as const
  const might = { code: 'other', severity: 'warn' } as const

  it('cannot be finished while something must be corrected; a warning holds nothing up', () => {
    expect(toCorrect({ status: 'draft', findings: [must, might, must] })).toBe(2)
    expect(toCorrect({ status: 'draft', findings: [might] })).toBe(0)
    expect(toCorrect({ status: 'ready', findings: [must] })).toBe(0)
  })
})

describe('the next step of a project', () => {
  it('is an order in words, whatever it is', () => {
    expect(deeds.length).toBeGreaterThan(15)
    expect(deeds.filter((deed) => !(deed in nextWords))).toEqual([])
  })

  it('leads somewhere, for everyone whose it is', () => {
    const bid = { id: '01890000-0000-7000-8000-000000000002', status: 'draft' } as Parameters<typeof wayTo>[1]['bid']
    // Whoever waits for an answer has nothing to press.
    const own = byPeople.filter((deed) => !['challenge.await', 'lot.await-outcome'].includes(deed))
    expect(own.filter((deed) => wayTo(deed, { id: lot, programmeId, bid, contract: null }) === undefined)).toEqual([])
  })

  it('that happens in the review leads to the panel room', () => {
    for (const deed of ['panel.draw', 'juror.sign', 'sheet.submit'])
      expect(wayTo(deed, { id: lot, programmeId, bid: null, contract: null })).toMatchObject({
        kind: 'page',
        to: ['lots', lot, 'room'],
      })
  })

  it('that is done on the spot says first what will be so', () => {
    for (const deed of byPeople) {
      const way = wayTo(deed, { id: lot, programmeId, bid: null, contract: null })
      if (way?.kind !== 'here') continue
      expect(consequences).toHaveProperty([way.deed])
      expect(deedButtons).toHaveProperty([way.deed])
    }
  })
})

describe('refusals', () => {
  const purchase = [LotRefusalCode, AwardRefusalCode, ProgrammeRefusalCode]
  it.each([
    ['the purchase', purchase.flatMap(({ options }): string[] => [...options]), { ...tenderProblems, ...intentionProblems }],
    ['amendments', AmendmentRefusalCode.options, { ...tenderProblems, ...amendmentProblems }],
    ['a bid', BidRefusalCode.options, bidProblems],
    ['earlier years', PastYearRefusalCode.options, comparisonProblems],
    ['an objection', ChallengeRefusalCode.options, { ...challengeProblems, ...complaintProblems }],
    ['questions', QuestionRefusalCode.options, questionProblems],
    ['the rules', [...EditionRefusalCode.options, ...RULE_FAULTS], ruleProblems],
  ] as const)('of %s each say in words what to do, where they are met', (_, codes, words) => {
    expect(codes.filter((code) => !(code in words) && !(code in problems))).toEqual([])
  })
})

describe('the ready rubric', () => {
  const day = (text: string) => CivilDate.parse(text)
  const plan = {
    goal: '',
    budgetFen: Fen.parse(18_000_000),
    direct: null,
    periodFrom: day('2017-08-01'),
    periodTo: day('2018-07-31'),
    rubric: READY_RUBRIC,
    criteria: readyWords('A'),
    indicators: [],
    instalments: [{ name: '首期', percent: 40, condition: '合同签订' }],
  }

  it('is in order for both classes, so that only the rest of the form is left to correct', () => {
    for (const cls of ['A', 'B'] as const) {
      const found = findingsIn({ ...plan, criteria: readyWords(cls) }, LOCAL_SELECTION).map(({ code }) => code)
      expect(found).toEqual(['goal-missing', 'no-indicators', 'instalments-not-100'])
    }
  })

  it('shows what is amiss with names and numbers, never with codes', () => {
    const shown = findingsIn(plan, LOCAL_SELECTION).map((finding) => findingShown(t, finding, new Map()))
    expect(shown).toEqual(['请填写项目目标', '请至少设置一项服务指标', '各期比例合计是40，应为100'])
    const price = findingShown(
      t,
      { code: 'price-scored-though-fixed', severity: 'refuse', node: 'C9' },
      new Map([['C9', '现场问答']]),
    )
    expect(price).toBe('固定价项目不能给价格打分（现场问答）')
    expect(findingShown(t, { code: 'something-new', severity: 'warn', node: 'C1' }, new Map())).toContain('C1')
    expect(Object.keys(findingWords).length).toBeGreaterThan(20)
  })
})
