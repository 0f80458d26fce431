import { Button } from 'antd'
import { useState } from 'react'
import type { Fen } from '../../../../../kernel/fen.ts'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { MoneyField, NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { moneyShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { sectionsOf } from '../../../../../ui/words/evaluator-offer.ts'
import { hintsOf, offerHints, samplesOf } from '../../../../../ui/words/offer-help.ts'
import { offerSections, offerWords } from '../../../../../ui/words/offer.ts'
import { ownPriceWords } from '../../../../../ui/words/own-price.ts'
import type { BidContent } from '../../../contract/bid.ts'
import { isAsked } from '../../../rules/bid-content.ts'
import { isOverBudget, type Pricing } from '../../../rules/price.ts'

type Props = {
  cls: 'A' | 'B'
  content: BidContent
  budget: Fen
  pricing: Pricing
  onChange: (change: Partial<BidContent>) => void
  /** Something stands in this field that cannot be read, and so is not saved; or does no longer. */
  onUnreadable: (name: Figure, isUnreadable: boolean) => void
}
export type Figure = 'certifiedSocialWorkers' | 'finishedSimilarProjects' | 'offerFen'

/** How long each text may be, in the order of the form. */
const LENGTHS = { organisation: 3000, analysis: 3000, methods: 6000, schedule: 3000, team: 2000, sustainability: 3000 } as const
type Text = keyof typeof LENGTHS

/** One field per heading of the form, each with its hint and, while it is empty, an example. */
export function BidSections({ cls, content, budget, pricing, onChange, onUnreadable }: Props) {
  const text = (name: Text) => (
    <TextSection cls={cls} name={name} value={content[name]} onChange={(value) => onChange({ [name]: value })} />
  )
  return (
    <>
      {text('organisation')}
      {text('analysis')}
      {text('methods')}
      {text('schedule')}
      <Facts cls={cls} content={content} pricing={pricing} onChange={onChange} onUnreadable={onUnreadable} />
      {text('team')}
      {text('sustainability')}
      <Offer content={content} budget={budget} pricing={pricing} onChange={onChange} onUnreadable={onUnreadable} />
    </>
  )
}

type TextProps = Pick<Props, 'cls'> & { name: Text; value: string; onChange: (value: string) => void }

function TextSection({ cls, name, value, onChange }: TextProps) {
  const { t } = useVoice()
  return (
    <TextArea
      name={name}
      label={t(sectionsOf(cls)[name])}
      hint={t(hintsOf(cls)[name])}
      sample={samplesOf(cls)[name]}
      required
      value={value}
      onChange={onChange}
      maxLength={LENGTHS[name]}
      rows={name === 'methods' ? 10 : 6}
    />
  )
}

/** What papers prove: the points for these are computed, not judged. */
function Facts({ cls, content, pricing, onChange, onUnreadable }: Omit<Props, 'budget'>) {
  const { t } = useVoice()
  const count = (name: 'certifiedSocialWorkers' | 'finishedSimilarProjects') => (
    <NumberField
      name={name}
      label={t(sectionsOf(cls)[name])}
      hint={t(hintsOf(cls)[name])}
      required
      value={content[name] ?? undefined}
      onChange={(value) => onChange({ [name]: value ?? null })}
      onUnreadable={(isUnreadable) => onUnreadable(name, isUnreadable)}
      to={10_000}
    />
  )
  const yesNo = (name: 'hasLastYearFinancialReport' | 'hasManagementRules' | 'hasSmallBusinessStatement') => (
    <ChoiceField
      name={name}
      label={t(sectionsOf(cls)[name])}
      hint={t(name === 'hasSmallBusinessStatement' ? ownPriceWords.small : hintsOf(cls)[name])}
      required
      value={content[name] === null ? undefined : content[name] ? 'yes' : 'no'}
      onChange={(value) => onChange({ [name]: value === undefined ? null : value === 'yes' })}
      options={[
        { value: 'yes', label: t(hints.yes) },
        { value: 'no', label: t(hints.no) },
      ]}
    />
  )
  return (
    <>
      {count('certifiedSocialWorkers')}
      {yesNo('hasLastYearFinancialReport')}
      {yesNo('hasManagementRules')}
      {isAsked('hasSmallBusinessStatement', pricing) && yesNo('hasSmallBusinessStatement')}
      {count('finishedSimilarProjects')}
    </>
  )
}

/** The one price that is taken, or the bidder's own: one above the budget is warned of, and judged when it is opened. */
function Offer({ content, budget, pricing, onChange, onUnreadable }: Omit<Props, 'cls'>) {
  const { t } = useVoice()
  const money = { money: moneyShown(budget) }
  const [taken, setTaken] = useState(0)
  const isWrong = pricing.fixed && content.offerFen !== null && content.offerFen !== budget
  const isDear = !pricing.fixed && isOverBudget({ budgetFen: budget }, content.offerFen)
  const error = isWrong ? t(offerWords.offerDiffers, money) : isDear ? t(ownPriceWords.offerAbove, money) : undefined
  return (
    <>
      <MoneyField
        key={taken}
        name="offerFen"
        label={t(offerSections.offerFen)}
        hint={t(pricing.fixed ? offerHints.offerFen : ownPriceWords.ownPrice, money)}
        error={error}
        required
        value={content.offerFen ?? undefined}
        onChange={(offerFen) => onChange({ offerFen: offerFen ?? null })}
        onUnreadable={(isUnreadable) => onUnreadable('offerFen', isUnreadable)}
      />
      {pricing.fixed && content.offerFen !== budget && (
        <Button
          onClick={() => {
            setTaken(taken + 1)
            onUnreadable('offerFen', false)
            onChange({ offerFen: budget })
          }}
        >
          {t(offerWords.fixedPrice)}
        </Button>
      )}
    </>
  )
}
