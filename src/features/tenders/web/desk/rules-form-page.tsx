import { Button } from 'antd'
import { z } from 'zod'
import { Fen } from '../../../../kernel/fen.ts'
import { ProfileCode } from '../../../../kernel/profile-code.ts'
import { useAddressQuery, useGo } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { MoneyField } from '../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { profileNames, sayAs } from '../../../../ui/words/profile.ts'
import { editionWords } from '../../../../ui/words/edition.ts'
import { ruleNames, rulesPageWords, ruleValues } from '../../../../ui/words/rules.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { ruleProblems } from '../../../../ui/words/rule-problems.ts'
import { EditionProposal } from '../../contract/edition.ts'
import { isOwn, OWN_KEYS, type OwnKey, ruleFaults, soundIn } from '../../rules/own-rules.ts'
import type { Profile } from '../../rules/profile.ts'
import { PROFILES } from '../../rules/profiles.ts'
import { proposeEdition, useEditions } from '../editions-api.ts'
import { RULES_SHOWN } from './rules/rule-shown.ts'

/** 修改采购规则: each rule that is the authority's own, as it stands; what is changed goes to the leader. */
export default function RulesFormPage() {
  const [query] = useAddressQuery()
  const code = ProfileCode.safeParse(query['way']).data ?? 'local-selection'
  return (
    <Fetched query={useEditions()} words={ruleProblems}>
      {({ current }) => {
        const { edition, rules } = current.find((one) => one.code === code) ?? { edition: null, rules: PROFILES[code] }
        return <Written key={edition} base={edition} rules={rules} />
      }}
    </Fetched>
  )
}

type Texts = Readonly<Record<string, string>>
type Draft = { readonly values: Texts; readonly sources: Texts; readonly reason: string }

const SHAPE = shapeOf({ values: z.record(z.string(), z.string()), sources: z.record(z.string(), z.string()), reason: z.string() })

const SHARES: ReadonlySet<OwnKey> = new Set(['experienceMax', 'abnormalShare'])

const labelsOf = (): Record<string, Word> => ({
  reason: editionWords.reason,
  ...Object.fromEntries(OWN_KEYS.map((key) => [`changes.${key}`, ruleNames[key]])),
  ...Object.fromEntries(OWN_KEYS.map((key) => [`changes.${key}.value`, ruleNames[key]])),
  ...Object.fromEntries(OWN_KEYS.map((key) => [`changes.${key}.source`, ruleNames[key]])),
})

/** What was changed, each as the rule has it; text that is no such value stays text, and is complained of at its field. */
function changesIn(rules: Profile, { values, sources }: Draft): Record<string, unknown> {
  const changed = OWN_KEYS.flatMap((key) => {
    const rule = rules[key]
    const [value, source] = [values[key] ?? '', sources[key] ?? '']
    if (rule === null || (value === String(rule.value) && source === rule.source)) return []
    const read = typeof rule.value === 'number' && /^\d{1,12}$/.test(value.trim()) ? Number(value.trim()) : value.trim()
    return [[key, { value: read, source }] as const]
  })
  return Object.fromEntries(changed)
}

const faultsIn = (rules: Profile, changes: Record<string, unknown>) =>
  ruleFaults(rules, soundIn(changes)).map(({ path, code }) => ({
    path: `changes.${path}.${code === 'document-missing' ? 'source' : 'value'}`,
    code,
  }))

function Written({ base, rules }: { base: EditionProposal['base']; rules: Profile }) {
  const voice = useVoice()
  const { t, lang } = voice
  const { tenant } = useStanding()
  const go = useGo()
  const own = OWN_KEYS.filter((key) => isOwn(rules, key))
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['rules', rules.code, base ?? ''],
    shape: SHAPE,
    begin: () => ({
      values: Object.fromEntries(own.map((key) => [key, String(rules[key]?.value ?? '')])),
      sources: Object.fromEntries(own.map((key) => [key, rules[key]?.source ?? ''])),
      reason: '',
    }),
  })
  const { errors, check, refuse } = useFieldErrors(EditionProposal, labelsOf(), { words: ruleProblems })
  const leave = () => {
    forget()
    go('settings', 'rules')
  }
  const propose = useDeed((proposal: EditionProposal, id) => proposeEdition(tenant, proposal, id), leave)
  const send = () => {
    const changes = changesIn(rules, draft)
    const proposal = check({ code: rules.code, base, changes, reason: draft.reason }, faultsIn(rules, changes))
    if (proposal !== undefined) propose.mutate(proposal, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(editionWords.proposeTitle)} above={t(profileNames[rules.code])} />
      <p className="quiet">{t(editionWords.proposeHint)}</p>
      <Form errors={errors} onSubmit={send}>
        <Refusal error={notOfAField(propose.error, {})} words={ruleProblems} />
        <RestoredLine restored={restored} />
        {own.map((key) => (
          <fieldset key={key}>
            <legend>
              {sayAs(lang, rules.code, ruleNames[key])} <span className="quiet">{RULES_SHOWN[key](voice, rules)}</span>
            </legend>
            <Value
              name={key}
              value={draft.values[key] ?? ''}
              onChange={(value) => set({ values: { ...draft.values, [key]: value } })}
            />
            <TextField
              name={`changes.${key}.source`}
              label={t(editionWords.document)}
              required
              value={draft.sources[key] ?? ''}
              onChange={(source) => set({ sources: { ...draft.sources, [key]: source } })}
              maxLength={100}
            />
          </fieldset>
        ))}
        <TextArea
          name="reason"
          label={t(editionWords.reason)}
          required
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          maxLength={500}
        />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={propose.isPending}>
            {t(editionWords.send)}
          </Button>
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

type ValueProps = { name: OwnKey; value: string; onChange: (value: string) => void }

function Value({ name: key, value, onChange }: ValueProps) {
  const { t } = useVoice()
  const label = t(rulesPageWords.value)
  const name = `changes.${key}.value`
  if (key === 'stampedObjection')
    return (
      <ChoiceField
        name={name}
        label={label}
        required
        value={value}
        onChange={(chosen) => onChange(chosen ?? '')}
        options={(['required', 'optional'] as const).map((one) => ({ value: one, label: t(ruleValues[one]) }))}
      />
    )
  if (key === 'tenderFrom')
    return (
      <MoneyField
        name={name}
        label={label}
        required
        value={Fen.safeParse(Number(value || NaN)).data}
        onChange={(fen) => onChange(fen === undefined ? '' : String(fen))}
      />
    )
  return (
    <TextField
      name={name}
      label={label}
      required
      {...(SHARES.has(key) ? { hint: t(editionWords.shareHint) } : {})}
      value={value}
      onChange={onChange}
      maxLength={6}
    />
  )
}
