import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../../kernel/stock-reasons.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { negotiationProblems, negotiationWords } from '../../../../../ui/words/negotiation.ts'
import type { NegotiationView } from '../../../contract/negotiation.ts'
import { signRecord } from '../../negotiations-api.ts'
import { computed, ruleShown } from '../lot/computed.ts'

/** Who of the group has signed the record, and the two ways to do it: agreeing, or saying why not. */
export function Signing({ negotiation }: { negotiation: NegotiationView }) {
  const voice = useVoice()
  const { t } = voice
  const { today } = useStanding()
  if (negotiation.agreement === null) return null
  return (
    <Panel title={t(negotiationWords.signing)}>
      {negotiation.status === 'recorded' && negotiation.signTerm !== null && (
        <Deadline
          label={t(negotiationWords.signUntil)}
          deadline={computed(negotiation.signTerm)}
          rule={ruleShown(t, negotiation.signTerm)}
          today={today}
        />
      )}
      <Facts
        facts={negotiation.seats.map(({ member, name }) => ({ label: name, value: signedShown(voice, negotiation, member) }))}
      />
      {negotiation.can['negotiation.sign'] === true && <Sign negotiation={negotiation} />}
    </Panel>
  )
}

function signedShown({ t, lang }: Voice, { signatures, silent }: NegotiationView, member: string): string {
  const signed = signatures.find((one) => one.member === member)
  if (signed === undefined) return t(silent.some((one) => one === member) ? negotiationWords.silent : negotiationWords.notSigned)
  const when = instantShown(lang, signed.at)
  return signed.dissent === null
    ? t(negotiationWords.signedAt, { when })
    : t(negotiationWords.dissented, { when, reason: signed.dissent })
}

function Sign({ negotiation: { lot, revision } }: { negotiation: NegotiationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [dissenting, setDissenting] = useState(false)
  const sign = useDeed((dissent: string | null, id) => signRecord({ tenant, lot: lot.id }, { revision, dissent }, id))
  return (
    <>
      <Refusal error={sign.error} words={negotiationProblems} />
      <p className="row-actions">
        <ConfirmButton
          label={t(negotiationWords.sign)}
          about={lot.name}
          consequence={t(negotiationWords.signNow)}
          busy={sign.isPending}
          onConfirm={() => sign.mutate(null)}
        />
        <Button onClick={() => setDissenting(true)}>{t(negotiationWords.dissent)}</Button>
      </p>
      <ReasonDialog
        about={['negotiation-dissent', lot.id]}
        open={dissenting}
        onClose={() => setDissenting(false)}
        title={t(negotiationWords.dissentReason)}
        sample={negotiationWords.dissentSample}
        tooLittle={saysNothing}
        words={negotiationProblems}
        onReason={(reason) => sign.mutateAsync(reason)}
      >
        <p>{t(negotiationWords.signNow)}</p>
      </ReasonDialog>
    </>
  )
}
