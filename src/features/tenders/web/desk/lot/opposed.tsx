import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { sentencesShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bothSidesWords } from '../../../../../ui/words/both-sides.ts'
import type { LotView } from '../../../contract/lot.ts'

export type Other = Omit<LotView['opposite'][number], 'party'>

const saidOf = (status: Other['status']) => (status === 'won' || status === 'sealed' ? status : 'judged')

/** The organisation stands on the other side of this project: where, why that counts, and what it can do about it. */
export function WhyOpposed({ other }: { other: Other }) {
  const { t, lang } = useVoice()
  const where = t(bothSidesWords[saidOf(other.status)], { other: `${other.code} ${other.name}` })
  return (
    <>
      {sentencesShown(lang, [where, t(bothSidesWords.why)])}{' '}
      <PageLink to={['lots', other.id]}>{t(bothSidesWords.toOther, { other: other.code })}</PageLink>
    </>
  )
}

/** Told before a word is written. */
export const Opposed = ({ other }: { other: Other }) => (
  <Remark tone="waiting">
    <WhyOpposed other={other} />
  </Remark>
)
