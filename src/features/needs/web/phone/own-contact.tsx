import { useState } from 'react'
import type { Tenant } from '../../../../kernel/ids.ts'
import { newActionId } from '../../../../ui/action-id.ts'
import { Card, Problem } from '../../../../ui/phone/cards.tsx'
import { BigButton } from '../../../../ui/phone/fields.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { needFields, needProblems, needWords } from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import type { NeedView } from '../../contract/need.ts'
import { deleteContact } from './needs-api.ts'

type Props = { tenant: Tenant; need: NeedView; onErased: () => void }

/** How I can be reached, as long as I leave it there: whoever consented may withdraw it (个人信息保护法 15, 47). */
export function OwnContact({ tenant, need, onErased }: Props) {
  const { t } = useVoice()
  const [id] = useState(newActionId)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { contact } = need
  if (contact === null || need.can['need.erase-contact'] !== true) return null
  const erase = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await deleteContact(tenant, need.id, id)
      onErased()
    } catch (thrown) {
      setProblem(codeOf(thrown))
    }
    setBusy(false)
  }
  return (
    <Card title={t(matterWords.ownContact)}>
      <p>{t(hints.labelled, { label: t(needFields.person), value: contact.name })}</p>
      {contact.phone !== '' && <p>{t(hints.labelled, { label: t(needFields.phone), value: contact.phone })}</p>}
      {problem !== undefined && <Problem code={problem} words={needProblems} />}
      {asked && <p>{t(matterWords.eraseOwn)}</p>}
      {asked && (
        <BigButton busy={busy} onPress={() => void erase()}>
          {t(needWords.eraseContact)}
        </BigButton>
      )}
      <BigButton plain onPress={() => setAsked(!asked)}>
        {t(asked ? buttons.cancel : needWords.eraseContact)}
      </BigButton>
    </Card>
  )
}
