import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../../ui/desk/print-button.tsx'
import { QrCode } from '../../../../../ui/desk/qr-code.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { invitationWords } from '../../../../../ui/words/invitation.ts'
import { peopleProblems } from '../../../../../ui/words/settings.ts'
import type { InvitationMade } from '../../../contract/invitation.ts'
import type { PersonView } from '../../../contract/people.ts'
import { giveInvitation } from '../../invitation-api.ts'
import '../second-factor.css'

/** 登录邀请: the code shows once, on a slip to be printed, and stays until it has been handed over. */
export function InvitationPanel({ person }: { person: PersonView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const [made, setMade] = useState<InvitationMade>()
  const giving = useDeed((_: undefined, id) => giveInvitation(tenant, person.member, id), setMade)
  const { invitedUntil, name } = person
  return (
    <Panel title={t(invitationWords.title)}>
      <Refusal error={giving.error} words={peopleProblems} />
      {made ? (
        <Slip made={made} onNoted={() => setMade(undefined)} />
      ) : (
        <>
          <p>{t(invitationWords.explain)}</p>
          {invitedUntil !== null && <p>{t(invitationWords.outUntil, { until: instantShown(lang, invitedUntil) })}</p>}
          <ConfirmButton
            label={t(invitedUntil === null ? invitationWords.give : invitationWords.again)}
            about={name}
            consequence={<p>{t(invitationWords.consequence)}</p>}
            tone="plain"
            busy={giving.isPending}
            onConfirm={() => giving.mutate(undefined)}
          />
        </>
      )}
    </Panel>
  )
}

function Slip({ made: { name, code, expiresAt }, onNoted }: { made: InvitationMade; onNoted: () => void }) {
  const { t, lang } = useVoice()
  const { tenantName } = useStanding()
  if (code === null)
    return (
      <>
        <Remark tone="waiting">{t(invitationWords.passed)}</Remark>
        <Button onClick={onNoted}>{t(invitationWords.noted)}</Button>
      </>
    )
  const address = `${window.location.origin}/desk/invited`
  // Behind the sign of number the code goes to no server by opening the page.
  const link = `${address}#${code}`
  const until = instantShown(lang, expiresAt)
  const letter = [
    `${t(invitationWords.to)}: ${name}`,
    `${t(invitationWords.from)}: ${tenantName}`,
    `${t(invitationWords.address)}: ${address}`,
    `${t(invitationWords.code)}: ${code}`,
    `${t(invitationWords.until)}: ${until}`,
  ].join('\n')
  const mail = `mailto:?subject=${encodeURIComponent(t(invitationWords.title))}&body=${encodeURIComponent(letter)}`
  return (
    <div className="spaced">
      <div className="no-print">
        <Remark tone="waiting">{t(invitationWords.once)}</Remark>
      </div>
      <Facts
        facts={[
          { label: t(invitationWords.to), value: name },
          { label: t(invitationWords.from), value: tenantName },
          { label: t(invitationWords.address), value: address },
          { label: t(invitationWords.code), value: <code className="one-time">{code}</code> },
          { label: t(invitationWords.until), value: until },
        ]}
      />
      <QrCode content={link} label={t(invitationWords.qr)} />
      <p className="quiet">{t(invitationWords.slipHint)}</p>
      <p className="no-print">
        <PrintButton /> <Button href={mail}>{t(invitationWords.mail)}</Button>{' '}
        <Button onClick={onNoted}>{t(invitationWords.noted)}</Button>
      </p>
    </div>
  )
}
