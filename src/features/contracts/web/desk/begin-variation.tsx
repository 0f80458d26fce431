import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../kernel/stock-reasons.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { FormActions } from '../../../../ui/desk/form/form.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { variationKinds } from '../../../../ui/words/variation-kinds.ts'
import { variationProblems } from '../../../../ui/words/variation-problems.ts'
import { deliveryWords, variationWords } from '../../../../ui/words/variation.ts'
import type { Delivery, NewVariation } from '../../contract/variation.ts'
import type { VariationKind } from '../../rules/variation-kind.ts'
import { beginVariation } from '../variations-api.ts'

/** What may be begun now, each with its reason; it is a draft until the leader has agreed. */
export function BeginVariation({ delivery: { contract, kinds } }: { delivery: Delivery }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const [asked, setAsked] = useState<VariationKind>()
  const begin = useDeed(
    (begun: NewVariation, id) => beginVariation({ tenant, contract: contract.id }, begun, id),
    ({ id }) => go('variations', id, 'edit'),
  )
  if (kinds.length === 0) return null
  return (
    <div className="screen-only">
      <p className="quiet">{t(deliveryWords.underWay)}</p>
      <FormActions>
        {kinds.map((kind) => (
          <Button key={kind} onClick={() => setAsked(kind)}>
            {t(variationKinds[kind])}
          </Button>
        ))}
      </FormActions>
      {asked !== undefined && (
        <ReasonDialog
          about={['variation-begin', contract.id, asked]}
          open
          onClose={() => setAsked(undefined)}
          title={t(deliveryWords.begin, { kind: t(variationKinds[asked]) })}
          maxLength={1000}
          tooLittle={saysNothing}
          words={variationProblems}
          {...(asked === 'supplement' ? { sample: variationWords.reasonSample } : {})}
          onReason={(reason) => begin.mutateAsync({ kind: asked, reason })}
        >
          <p className="quiet">{t(deliveryWords.beginThen)}</p>
        </ReasonDialog>
      )}
    </div>
  )
}
