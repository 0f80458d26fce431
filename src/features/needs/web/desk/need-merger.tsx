import { Button } from 'antd'
import { useState } from 'react'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { countUnits, needProblems, needStatus } from '../../../../ui/words/need.ts'
import { mergerSamples, mergerWords } from '../../../../ui/words/need-mergers.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import type { NeedHead, NeedView } from '../../contract/need.ts'
import { useUnmerge } from './mergers-api.ts'
import { useRegisterPath } from './needs-api.ts'

/** Instead of a next step, for what goes on as another: where it went, how far that is, and the way back. */
export function Together({ need, head }: { need: NeedView; head: NeedHead }) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const unmerge = useUnmerge(need.id)
  const may = need.can['need.unmerge'] === true
  const undo = (
    <Button loading={unmerge.isPending} onClick={() => setOpen(true)}>
      {t(mergerWords.unmerge)}
    </Button>
  )
  return (
    <>
      <NextStep title={t(mergerWords.together)} action={may ? <div className="page-actions">{undo}</div> : undefined}>
        <p>{head.no === null ? t(mergerWords.togetherUnseen) : t(mergerWords.togetherAs, { no: head.no })}</p>
        {!may && head.lotId !== null && <p>{t(mergerWords.headAdopted)}</p>}
      </NextStep>
      <Panel title={t(mergerWords.goneTo)}>
        <Facts
          facts={[
            { label: t(mergerWords.head), value: <HeadLink head={head} />, wide: true },
            { label: t(mergerWords.headStatus), value: <StatusTag table={needStatus} status={head.status} /> },
            ...(head.answer === null ? [] : [{ label: t(mergerWords.headAnswer), value: head.answer, wide: true }]),
          ]}
        />
      </Panel>
      <ReasonDialog
        about={['need-unmerge', need.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(mergerWords.unmerge)}
        sample={mergerSamples.unmerge}
        words={needProblems}
        onReason={(reason) => unmerge.mutateAsync(reason.replace(/\s+/g, ' '))}
      >
        <p>{t(mergerWords.unmergeNote)}</p>
      </ReasonDialog>
    </>
  )
}

function HeadLink({ head: { id, no, title } }: { head: NeedHead }) {
  const path = useRegisterPath()
  if (no === null || title === null) return '—'
  const named = `${no} ${title}`
  return id === null ? named : <PageLink to={[path, id]}>{named}</PageLink>
}

/** What was merged into it, by whom and when; each opens as it was filed. */
export function Parts({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const path = useRegisterPath()
  return (
    <Panel title={t(mergerWords.parts)}>
      <p className="quiet">{t(mergerWords.partsNote)}</p>
      <ul className="need-lines">
        {need.parts.map(({ id, no, title, target, count, unit, mergedAt, role, name }) => (
          <li key={id}>
            <PageLink to={[path, id]}>{title}</PageLink>{' '}
            <span className="quiet">
              {no} · {target}
              {count === null ? '' : ` · ${count}${lang === 'zh' ? '' : ' '}${t(countUnits[unit])}`} ·{' '}
              {t(mergerWords.mergedBy, { when: instantShown(lang, mergedAt), role: t(roleWords[role]), name: name ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
