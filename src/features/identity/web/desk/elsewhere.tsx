import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Problem } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { signInWords } from '../../../../ui/words/common.ts'
import { elsewhereProblems } from '../../../../ui/words/elsewhere.ts'
import { elsewhereWords } from '../../../../ui/words/invitation.ts'
import { goElsewhere } from '../door.ts'

type Props = { name: string; invitation?: string; came?: unknown }

/** The way to the provider that is configured, and what became of it. */
export default function Elsewhere({ name, invitation, came }: Props) {
  const { t } = useVoice()
  const going = useMutation({ mutationFn: () => goElsewhere('desk', invitation) })
  return (
    <div className="spaced">
      {typeof came === 'string' && <Problem code={came} words={elsewhereProblems} />}
      <Refusal error={going.error} words={elsewhereProblems} />
      <Button size="large" block loading={going.isPending} onClick={() => going.mutate()}>
        {t(invitation === undefined ? signInWords.elsewhere : elsewhereWords.tie, { name })}
      </Button>
    </div>
  )
}
