import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Dialog, DialogDeeds } from '../../../../ui/desk/dialog.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Problem } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { needProblems, needStanding } from '../../../../ui/words/need.ts'
import { groupWords, mergerSamples, mergerWords } from '../../../../ui/words/need-mergers.ts'
import type { AlikeNeed, NeedView } from '../../contract/need.ts'
import { useAlike, useMerge, useMergeByNumber } from './mergers-api.ts'
import { useRegisterPath } from './needs-api.ts'

/** What may be the same, with why; whoever knows better than the comparison names the other by its number. */
export function Alike({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const path = useRegisterPath()
  const found = useAlike(need.id)
  const merge = useMerge(need.id)
  const may = need.can['need.merge'] === true
  const items = found.data?.items
  if (items === undefined || (items.length === 0 && !may)) return null
  return (
    <Panel title={t(mergerWords.alike)} actions={may ? <MergeByNumber need={need} /> : undefined}>
      <p className="quiet">{t(items.length === 0 ? mergerWords.noneAlike : mergerWords.alikeNote)}</p>
      {merge.error && <Problem code={codeOf(merge.error)} words={needProblems} />}
      {items.length > 0 && (
        <ul className="need-alike">
          {items.map((other) => (
            <li key={other.id}>
              <div>
                <p>
                  <PageLink to={[path, other.id]}>{other.title}</PageLink>{' '}
                  <StatusTag table={needStanding} status={other.standing} />
                </p>
                <p className="quiet">
                  {other.no} · {other.areaName} · {dateShown(lang, other.receivedOn)}
                </p>
                <p>
                  <Why other={other} />
                </p>
              </div>
              {may && (
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
      )}
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
  return reasons.join(lang === 'zh' ? '；' : ' · ')
}

/** For what the comparison does not see: two names of one matter that share no word. */
function MergeByNumber({ need }: { need: NeedView }) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const [no, setNo] = useState('')
  const [asked, setAsked] = useState(false)
  const merge = useMergeByNumber(need.id)
  const label = t(mergerWords.otherNo)
  const send = () => {
    setAsked(true)
    if (no.trim() !== '') merge.mutate(no.trim(), { onSuccess: () => setOpen(false) })
  }
  const footer = <DialogDeeds label={t(mergerWords.other)} onCancel={() => setOpen(false)} onSend={send} />
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(mergerWords.other)}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(mergerWords.other)} footer={footer}>
        {merge.error !== null && <Problem code={codeOf(merge.error)} words={needProblems} />}
        <p>{t(mergerWords.otherConsequence)}</p>
        <TextField
          name="no"
          label={label}
          hint={t(mergerWords.otherNote)}
          sample={mergerSamples.no}
          required
          value={no}
          maxLength={30}
          onChange={(typed) => {
            setNo(typed)
            if (merge.error !== null) merge.reset()
          }}
          {...(asked && no.trim() === '' ? { error: t(hints.emptyRequired, { label }) } : {})}
        />
      </Dialog>
    </>
  )
}
