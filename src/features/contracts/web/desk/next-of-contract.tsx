import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { nextWords, stepWords } from '../../../../ui/words/next.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { ContractItem, ContractNext } from '../../contract/contract.ts'
import type { z } from 'zod'

type Next = z.infer<typeof ContractNext>
const WORDS: Readonly<Record<string, Word>> = nextWords

export const stepTitle = (t: Speaker, deed: string): string => t(WORDS[deed] ?? stepWords.unknown)

export const whoseStep = (t: Speaker, { who, mine }: Pick<Next, 'who' | 'mine'>): string =>
  mine ? t(stepWords.mine) : who === 'system' ? t(stepWords.byClock) : t(stepWords.waitsFor, { role: t(roleWords[who]) })

/** Carried out, with nothing to be done by anybody now. */
const RUNNING: ReadonlySet<ContractItem['status']> = new Set(['active', 'amended', 'expiring', 'suspended'])

/** What comes next for a contract, in a list. */
export function NextOfContract({ next, status }: Pick<ContractItem, 'next' | 'status'>) {
  const { t } = useVoice()
  const { now } = useStanding()
  if (next === null) return <span className="quiet">{t(RUNNING.has(status) ? stepWords.running : stepWords.finished)}</span>
  return (
    <span>
      {stepTitle(t, next.deed)} <span className="quiet">{whoseStep(t, next)}</span>{' '}
      {next.due !== null && next.who !== 'system' && <DueTag due={next.due} now={now} />}
    </span>
  )
}
