import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Instant } from '../../../../kernel/civil.ts'
import { instantShown } from '../../../../ui/format.ts'
import { readReply } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { DemoStanding } from '../../contract/demo-clock.ts'

const step = () => readReply(DemoStanding, fetch('/api/demo/clock/step', { method: 'POST' }))

/** The demonstration's clock stands still; this takes it to the next deadline and shows what that brought about. */
export function DemoClock({ now }: { now: Instant }) {
  const { t, lang } = useVoice()
  const queries = useQueryClient()
  const stepped = useMutation({ mutationFn: step, onSettled: () => queries.invalidateQueries() })
  return (
    <span className="demo-clock">
      <span>{t(shellWords.demoNow, { instant: instantShown(lang, now) })}</span>{' '}
      <Button size="small" loading={stepped.isPending} onClick={() => stepped.mutate()}>
        {t(shellWords.demoStep)}
      </Button>
    </span>
  )
}
