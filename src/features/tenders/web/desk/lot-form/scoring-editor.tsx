import { Button } from 'antd'
import { NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { leafWords, scoringWords } from '../../../../../ui/words/purchase.ts'
import { rubricFindings } from '../../../rules/lot-readiness.ts'
import type { Profile } from '../../../rules/profile.ts'
import { FindingList } from '../lot/lot-findings.tsx'
import { hasOwnPoints, type Node, type Scoring, totalOf, withOneMore, without, withPoints, withWords } from './scoring-draft.ts'

type Props = { scoring: Scoring; onChange: (scoring: Scoring) => void }
type EditorProps = Props & { profile: Profile }

/** The criteria part by part. What they add up to and what is amiss with them stands above, as it is typed. */
export function ScoringEditor({ scoring, onChange, profile }: EditorProps) {
  const { t } = useVoice()
  const total = totalOf(scoring)
  const findings = rubricFindings({ rubric: scoring.rubric, criteria: [...scoring.criteria] }, profile)
  const names = new Map(scoring.criteria.map(({ id, name }) => [id, name === '' ? t(scoringWords.unnamed) : name]))
  return (
    <div className="item-rows scoring">
      <div className="scoring-total" data-tone={total === '100' ? 'good' : 'bad'}>
        <output>
          <strong>{t(scoringWords.total, { total })}</strong>
        </output>
        {findings.length === 0 ? (
          <p className="quiet">{t(scoringWords.sound)}</p>
        ) : (
          <FindingList findings={findings} names={names} />
        )}
      </div>
      {scoring.rubric.tree.map((part) => (
        <Part key={part.id} node={part} scoring={scoring} onChange={onChange} />
      ))}
    </div>
  )
}

/** A part with what stands in it; one within another has no button of its own. */
function Part({ node, scoring, onChange, within = false }: Props & { node: Node; within?: boolean }) {
  const { t } = useVoice()
  const at = scoring.criteria.findIndex(({ id }) => id === node.id)
  const name = scoring.criteria[at]?.name ?? node.id
  return (
    <fieldset className="scoring-part">
      <legend>{t(scoringWords.part, { name, points: node.max })}</legend>
      <TextField
        name={`criteria.${at}.name`}
        label={t(scoringWords.partName)}
        required
        value={name}
        onChange={(written) => onChange(withWords(scoring, node.id, { name: written }))}
        maxLength={60}
      />
      {(node.children ?? []).map((child) =>
        child.children === undefined ? (
          <Leaf key={child.id} node={child} scoring={scoring} onChange={onChange} />
        ) : (
          <Part key={child.id} node={child} scoring={scoring} onChange={onChange} within />
        ),
      )}
      {!within && (
        <Button onClick={() => onChange(withOneMore(scoring, node.id))} aria-label={`${t(scoringWords.add)} ${name}`}>
          {t(scoringWords.add)}
        </Button>
      )}
    </fieldset>
  )
}

function Leaf({ node, scoring, onChange }: Props & { node: Node }) {
  const { t } = useVoice()
  const at = scoring.criteria.findIndex(({ id }) => id === node.id)
  const words = scoring.criteria[at]
  if (words === undefined) return null
  const write = (change: Parameters<typeof withWords>[2]) => onChange(withWords(scoring, node.id, change))
  const isMarked = node.leaf?.kind === 'mark'
  return (
    <fieldset className="scoring-leaf">
      <legend>
        {words.name === '' ? t(scoringWords.unnamed) : words.name}{' '}
        <span className="quiet">{t(isMarked ? leafWords.mark : leafWords.computed)}</span>
      </legend>
      <TextField
        name={`criteria.${at}.name`}
        label={t(scoringWords.name)}
        required
        value={words.name}
        onChange={(name) => write({ name })}
        maxLength={60}
      />
      {hasOwnPoints(node) ? (
        <NumberField
          name={`points.${node.id}`}
          label={t(scoringWords.points)}
          required
          value={Number(node.max)}
          onChange={(points) => onChange(withPoints(scoring, node.id, points))}
          to={100}
        />
      ) : (
        <p className="quiet">{t(scoringWords.fixedPoints, { points: node.max })}</p>
      )}
      <TextArea
        name={`criteria.${at}.look`}
        label={t(scoringWords.look)}
        value={words.look}
        onChange={(look) => write({ look })}
        maxLength={300}
        rows={2}
      />
      {isMarked && (
        <TextField
          name={`criteria.${at}.scale`}
          label={t(scoringWords.bands)}
          hint={t(scoringWords.bandsHint)}
          value={words.scale ?? ''}
          onChange={(scale) => write({ scale: scale === '' ? null : scale })}
          maxLength={120}
        />
      )}
      <p>
        <Button onClick={() => onChange(without(scoring, node.id))} aria-label={`${t(buttons.remove)} ${words.name}`}>
          {t(buttons.remove)}
        </Button>
      </p>
    </fieldset>
  )
}
