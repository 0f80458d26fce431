import { Button } from 'antd'
import { useState } from 'react'
import type { UserOpinionId } from '../../../../kernel/ids.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { acceptanceFields as fields, userOpinionWords as words } from '../../../../ui/words/acceptance.ts'
import { contentWords } from '../../../../ui/words/acceptance-kinds.ts'
import { acceptanceProblems } from '../../../../ui/words/acceptance-problems.ts'
import { buttons } from '../../../../ui/words/common.ts'
import { type AcceptanceView, type Opinions as All, PaperOpinion } from '../../contract/acceptance.ts'
import { MARKS } from '../../rules/acceptance-kind.ts'
import { answeredIn, spreadOf, sumOf } from '../../rules/accepting.ts'
import { enterOpinion, strikeOpinion, useOpinions } from '../acceptances-api.ts'

/** What those who are served say: how many were asked and answered, by their marks; the words for the purchaser's people alone. */
export function Opinions({ acceptance }: { acceptance: AcceptanceView }) {
  const { t } = useVoice()
  const { role, tenant } = useStanding()
  const { id, heardNow, invited, fewReason, heard, rule, status } = acceptance
  const mayRead = role === 'officer' || role === 'leader'
  const all = useOpinions(id, mayRead)
  if (heardNow === null) return null
  const spread = spreadOf(heardNow)
  const link = `${globalThis.location.origin}/public/${tenant}/acceptances/${id}`
  return (
    <Panel title={t(words.title)}>
      <div className="quiet">
        {t(words.explain)}
        {t(words.least, { count: rule.least })}
        <details>
          <summary>{t(buttons.seeBasis)}</summary>
          {t(words.law)}
          {rule.source}
        </details>
      </div>
      <Facts
        facts={[
          { label: t(fields.invited), value: invited },
          {
            label: t(words.answered),
            value: t(words.count, {
              answered: answeredIn(heardNow),
              paper: sumOf(heardNow.paper),
              link: sumOf(heardNow.link),
            }),
          },
          ...MARKS.toReversed().map((mark) => ({
            label: t(contentWords[mark]),
            value: t(words.of, { count: spread[mark - 1] ?? 0 }),
          })),
          ...(fewReason === '' ? [] : [{ label: t(fields.fewReason), value: fewReason, wide: true }]),
          ...(heard === '' ? [] : [{ label: t(fields.heard), value: heard, wide: true }]),
          ...(status === 'open' && acceptance.linked
            ? [
                {
                  label: t(words.link),
                  value: (
                    <>
                      <a href={link}>{link}</a> <span className="quiet">{t(words.linkHint)}</span>
                    </>
                  ),
                  wide: true,
                },
              ]
            : []),
        ]}
      />
      {mayRead && (
        <Fetched query={all}>
          {(opinions) => <Said key={opinions.nextSheet} acceptance={acceptance} opinions={opinions} />}
        </Fetched>
      )}
    </Panel>
  )
}

type SaidProps = { acceptance: AcceptanceView; opinions: All }
type Item = All['items'][number]
const MARK_OF: Readonly<Record<string, (typeof contentWords)[1 | 2 | 3 | 4 | 5]>> = contentWords

function Said({ acceptance: { id, can }, opinions }: SaidProps) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [striking, setStriking] = useState<UserOpinionId>()
  const strike = useDeed(({ opinion, reason }: { opinion: UserOpinionId; reason: string }, deed) =>
    strikeOpinion({ tenant, acceptance: id, opinion }, reason, deed),
  )
  const mayEnter = can['acceptance.revise'] === true
  return (
    <>
      <PlainTable
        caption={t(words.title)}
        columns={columns(t, mayEnter ? setStriking : undefined)}
        rows={opinions.items}
        rowKey={({ id: key }) => key}
        empty={t(words.none)}
      />
      {mayEnter && <Enter acceptance={id} nextSheet={opinions.nextSheet} />}
      <ReasonDialog
        about={['opinion-strike', striking ?? '']}
        open={striking !== undefined}
        onClose={() => setStriking(undefined)}
        title={t(words.strike)}
        maxLength={100}
        words={acceptanceProblems}
        onReason={(reason) => (striking === undefined ? Promise.resolve() : strike.mutateAsync({ opinion: striking, reason }))}
      />
    </>
  )
}

const columns = (t: Voice['t'], onStrike: ((opinion: UserOpinionId) => void) | undefined): readonly Column<Item>[] => [
  {
    key: 'channel',
    title: t(words.channel),
    width: 110,
    cell: ({ channel, sheet }) => (channel === 'paper' ? `${t(words.paper)} ${sheet ?? ''}` : t(words.byLink)),
  },
  { key: 'mark', title: t(words.mark), width: 120, cell: ({ mark }) => t(MARK_OF[mark] ?? words.none) },
  {
    key: 'words',
    title: t(words.words),
    cell: ({ words: said, struckReason }) =>
      struckReason === null ? said : <span className="quiet">{t(words.struck, { reason: struckReason })}</span>,
  },
  {
    key: 'strike',
    title: '',
    width: 130,
    cell: ({ id, channel, struckReason }) =>
      onStrike !== undefined && channel === 'paper' && struckReason === null ? (
        <Button size="small" onClick={() => onStrike(id)}>
          {t(words.strike)}
        </Button>
      ) : null,
  },
]

const LABELS = { sheet: words.sheet, mark: words.mark, words: words.words }

/** Sheet after sheet: the next number is there already. */
function Enter({ acceptance, nextSheet }: { acceptance: AcceptanceView['id']; nextSheet: number }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [sheet, setSheet] = useState<number | undefined>(nextSheet)
  const [mark, setMark] = useState<string>()
  const [said, setSaid] = useState('')
  const { errors, check, refuse } = useFieldErrors(PaperOpinion, LABELS, { chosen: ['mark'] })
  const enter = useDeed((paper: PaperOpinion, id) => enterOpinion({ tenant, acceptance }, paper, id))
  const submit = () => {
    const paper = check({ sheet, mark: mark === undefined ? undefined : Number(mark), words: said })
    if (paper !== undefined) enter.mutate(paper, { onError: refuse })
  }
  return (
    <div className="screen-only">
      <h3>{t(words.enter)}</h3>
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={enter.error} words={acceptanceProblems} />
        <NumberField name="sheet" label={t(words.sheet)} required from={1} to={100_000} value={sheet} onChange={setSheet} />
        <SelectField
          name="mark"
          label={t(words.mark)}
          required
          value={mark}
          onChange={setMark}
          options={MARKS.toReversed().map((one) => ({ value: String(one), label: t(contentWords[one]) }))}
        />
        <TextField name="words" label={t(words.words)} value={said} onChange={setSaid} maxLength={500} />
        <FormActions>
          <Button htmlType="submit" loading={enter.isPending}>
            {t(words.save)}
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}
