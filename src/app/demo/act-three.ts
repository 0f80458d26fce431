import type { Instant } from '../../kernel/civil.ts'
import type { JurorId, LotId, MemberId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { keyedHash } from '../../platform/hash.ts'
import { confirmJuror } from '../../features/tenders/service/arrivals.ts'
import { concludeChecks } from '../../features/tenders/service/audits.ts'
import { signReport } from '../../features/tenders/service/report-signing.ts'
import { drawPanel, replaceJuror, viewPanel } from '../../features/tenders/service/panels.ts'
import { beginScoring, releasePanel, revealMarks, sealIn } from '../../features/tenders/service/scoring.ts'
import { declare } from '../../features/tenders/service/seats.ts'
import { newSalt } from '../../kernel/chance.ts'
import { listOwnSheets, saveMarks, submitSheets } from '../../features/tenders/service/sheets.ts'
import { ConflictGround } from '../../features/tenders/rules/juror.ts'
import year from './demo-2017.json' with { type: 'json' }
import type { People } from './people.ts'
import type { Scene, Script } from './script.ts'

const NOTHING_FOUND = { clear: true, conclusion: '核对无误' }
export const CONCLUSIONS = {
  arithmetic: NOTHING_FOUND,
  'out-of-range': NOTHING_FOUND,
  'objective-differs': NOTHING_FOUND,
  abnormal: NOTHING_FOUND,
}

/** These slips are printed for nobody, and their codes come from a seed: under no house's key they open nothing. */
export const NO_HOUSE = keyedHash('no house')

const underSeal = ({ id, name }: { id: JurorId; name: string }) => ({ juror: id, holder: name, phones: 1, others: '' })

/** The two who helped in the room, whose devices lay sealed as well. */
const HELPERS = [
  { juror: null, holder: '工作人员（虚构）甲', phones: 1, others: '智能手表1块' },
  { juror: null, holder: '工作人员（虚构）乙', phones: 1, others: '' },
]

/** The day in the closed room. */
export function reviewOf({ stage, lot, time, cast }: Script, lotId: () => LotId): Scene[] {
  const { does, draw, people } = stage
  const at = (clock: string): Instant => time.at('2017-06-20', clock)
  const seated = (who: string, when: Instant) =>
    does(who, when, async (tx, acting) => {
      const panel = await viewPanel(tx, acting, lotId())
      return panel.ok ? ok(panel.value.jurors.filter(({ status }) => status !== 'recused')) : panel
    })
  const eachJuror = async (when: Instant, what: (username: string, seat: number) => Promise<void>) => {
    for (const { member, seat } of await seated('officer', when)) await what(usernameOf(people, member), seat)
  }

  const drawing: Scene = {
    at: time.before('2017-06-20', '10:00'),
    async play() {
      await does('officer', this.at, (tx, acting) => drawPanel(tx, acting, lotId(), { witness: '庄守正（虚构）' }, cast.draw))
    },
  }
  const recusal = cast.asThen ? year.events.find((event) => event.kind === 'recusal' && event.lot === lot.code) : undefined
  const arrival: Scene = {
    at: at('08:40'),
    async play() {
      for (const { id, member } of await seated('officer', this.at)) {
        const received = { draw, fingerprint: NO_HOUSE }
        await does('custodian1', this.at, (tx, acting) => confirmJuror(tx, acting, lotId(), id, received))
        if (recusal === undefined || recusal.juror !== `p-${usernameOf(people, member)}`) continue
        const tie = { answers: answersWith('employment'), note: recusal.ground ?? '' }
        await does(usernameOf(people, member), this.at, (tx, acting) => declare(tx, acting, lotId(), tie))
        const { juror } = await does('officer', this.at, (tx, acting) => replaceJuror(tx, acting, lotId(), id))
        await does('custodian1', this.at, (tx, acting) => confirmJuror(tx, acting, lotId(), juror, received))
      }
      await eachJuror(this.at, async (juror) => {
        await does(juror, this.at, (tx, acting) => declare(tx, acting, lotId(), { answers: answersWith(), note: '' }))
      })
    },
  }
  const closing: Scene = {
    at: at('09:00'),
    async play() {
      const custody = [...(await seated('custodian1', this.at)).map(underSeal), ...(cast.asThen ? HELPERS : [])]
      await does('custodian1', this.at, (tx, acting) => sealIn(tx, acting, lotId(), custody))
      await does('custodian1', this.at, (tx, acting) => beginScoring(tx, acting, lotId()))
    },
  }
  const scoring: Scene = {
    at: at('15:00'),
    async play() {
      await eachJuror(this.at, async (juror, seat) => {
        const sheets = await does(juror, this.at, (tx, acting) => listOwnSheets(tx, acting, lotId()))
        for (const sheet of sheets) {
          const marks = marksFor(lot.code, sheet.partyName, cast.asThen ? `p-${juror}` : seat)
          await does(juror, this.at, (tx, acting) => saveMarks(tx, acting, lotId(), sheet.id, { marks, salt: newSalt(draw) }))
        }
        await does(juror, this.at, (tx, acting) => submitSheets(tx, acting, lotId()))
      })
    },
  }
  const reveal: Scene = {
    at: at('16:10'),
    async play() {
      await does('custodian1', this.at, (tx, acting) => revealMarks(tx, acting, lotId()))
      await does('officer', this.at, (tx, acting) => concludeChecks(tx, acting, lotId(), CONCLUSIONS))
    },
  }
  const signing: Scene = {
    at: at('17:30'),
    async play() {
      await eachJuror(this.at, async (juror) => {
        await does(juror, this.at, (tx, acting) => signReport(tx, acting, lotId(), { deed: 'juror.sign', facts: {} }))
      })
      await does('custodian1', this.at, (tx, acting) => releasePanel(tx, acting, lotId(), '设备已全部归还'))
    },
  }
  return [drawing, arrival, closing, scoring, reveal, signing]
}

export function usernameOf({ members }: People, member: MemberId): string {
  const found = [...members].find(([, one]) => one === member)
  if (found === undefined) throw new Error('a juror who is not in the cast')
  return found[0]
}

/** Every ground of a tie denied but this one. */
const answersWith = (tie?: ConflictGround) => ConflictGround.options.map((ground) => ({ ground, conflict: ground === tie }))

/** The marks that the year's data give this bidder in this seat, or by this juror; what is counted from papers has no mark. */
function marksFor(lot: string, bidder: string, by: number | string): Record<string, string> {
  const organisation = year.organisations.find(({ name, shortName }) => name === bidder || shortName === bidder)
  const bid = year.reviews.find((review) => review.lot === lot)?.bids.find(({ org }) => org === organisation?.id)
  const marks = (typeof by === 'number' ? bid?.sheets[by - 1] : bid?.sheets.find(({ juror }) => juror === by))?.marks
  if (marks === undefined) throw new Error(`no marks for ${bidder} by ${by} of ${lot}`)
  const counted = new Set(['C4', 'C5', 'C6'])
  return Object.fromEntries(
    year.rubric.criteria.flatMap(({ code }, n) => (counted.has(code) ? [] : [[code, String(marks[n] ?? 0)]])),
  )
}
