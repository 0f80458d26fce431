import { Button } from 'antd'
import { useState } from 'react'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Problem } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { countUnits, needProblems, needStatus } from '../../../../ui/words/need.ts'
import { groupWords, mergerSamples, mergerWords } from '../../../../ui/words/need-mergers.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import type { AlikeNeed, NeedHead, NeedView } from '../../contract/need.ts'
import { useAlike, useMerge, useUnmerge } from './mergers-api.ts'
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
      {unmerge.error && <Problem code={codeOf(unmerge.error)} words={needProblems} />}
      <NextStep title={t(mergerWords.together)} action={may ? <div className="page-actions">{undo}</div> : undefined}>
        <p>{head.no === null ? t(mergerWords.togetherUnseen) : t(mergerWords.togetherAs, { no: head.no })}</p>
        {!may && head.lotId !== null && <p>{t(mergerWords.headAdopted)}</p>}
      </NextStep>
      <Panel title={t(mergerWords.together)}>
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
        onReason={(reason) => {
          setOpen(false)
          unmerge.mutate(reason.replace(/\s+/g, ' '))
        }}
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

/** What may be the same, with why; nothing where nothing is like it. */
export function Alike({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const path = useRegisterPath()
  const found = useAlike(need.id)
  const merge = useMerge(need.id)
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t(mergerWords.alike)}>
      <p className="quiet">{t(mergerWords.alikeNote)}</p>
      {merge.error && <Problem code={codeOf(merge.error)} words={needProblems} />}
      <ul className="need-alike">
        {items.map((other) => (
          <li key={other.id}>
            <div>
              <p>
                <PageLink to={[path, other.id]}>{other.title}</PageLink> <StatusTag table={needStatus} status={other.status} />
              </p>
              <p className="quiet">
                {other.no} · {other.areaName} · {dateShown(lang, other.receivedOn)}
              </p>
              <p>
                <Why other={other} />
              </p>
            </div>
            {need.can['need.merge'] === true && (
              <ConfirmButton
                label={t(mergerWords.mergeInto, { no: other.no })}
                about={other.title}
                consequence={<p>{t(mergerWords.mergeConsequence, { no: other.no })}</p>}
                tone="plain"
                busy={merge.isPending && merge.variables === other.id}
                onConfirm={() => merge.mutate(other.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Why({ other: { said, shared, groups } }: { other: AlikeNeed }) {
  const { t, lang } = useVoice()
  const reasons = [
    ...said.filter(({ here, there }) => here !== there).map((pair) => t(mergerWords.sameMatter, pair)),
    ...(shared.length === 0 ? [] : [t(mergerWords.bothSay, { words: shared.join(t(mergerWords.between)) })]),
    ...(groups.length === 0
      ? []
      : [t(mergerWords.bothFor, { groups: groups.map((group) => t(groupWords[group])).join(t(mergerWords.and)) })]),
  ]
  return reasons.join(lang === 'zh' ? '；' : '; ')
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
