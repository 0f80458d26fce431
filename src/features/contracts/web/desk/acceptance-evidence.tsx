import { useState } from 'react'
import { UPLOADS } from '../../../../kernel/uploads.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { FileField, FileList } from '../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { acceptanceWords as words } from '../../../../ui/words/acceptance.ts'
import { acceptanceProblems } from '../../../../ui/words/acceptance-problems.ts'
import type { AcceptanceView } from '../../contract/acceptance.ts'
import { addAcceptanceFile } from '../acceptances-api.ts'
import { sealPageHref } from '../contracts-api.ts'

type Chosen = { readonly file: File; readonly name: string; readonly size: number }

/** By what it is seen that it was delivered, each piece with the indicator it is about; and the signed report, once there is one. */
export function Evidence({ acceptance }: { acceptance: AcceptanceView }) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const [about, setAbout] = useState<string>()
  const [percent, setPercent] = useState<number>()
  const { id: own, indicators, contractId, report, can } = acceptance
  const add = useDeed(({ file }: Chosen, id) =>
    addAcceptanceFile({ tenant, acceptance: own }, { file, kind: 'evidence', about }, id, setPercent),
  )
  const nameOf = (code: string | null) => indicators.find((one) => one.code === code)?.name ?? t(words.general)
  const files = acceptance.files.filter(({ id, kind }) => kind === 'evidence' || id === report)
  const shown = files.map(({ id, name, size, sha256, kind, about: code }) => ({
    id,
    name: kind === 'evidence' ? `${nameOf(code)} · ${name}` : name,
    bytes: size,
    check: sha256,
    href: sealPageHref({ tenant, contract: contractId }, id),
  }))
  return (
    <Panel title={t(words.files)}>
      {shown.length === 0 ? <p className="quiet">{t(words.noFiles)}</p> : <FileList files={shown} />}
      {can['acceptance.claim'] === true && (
        <div className="screen-only">
          <SelectField
            name="about"
            label={t(words.about)}
            value={about}
            onChange={setAbout}
            options={indicators.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <FileField
            name="evidence"
            label={t(words.addFile)}
            hint={t(words.filesHint)}
            files={[]}
            onChoose={([file]) => file !== undefined && add.mutate({ file, name: file.name, size: file.size })}
            maxBytes={UPLOADS.file}
            error={fileRefused(voice, add, acceptanceProblems)}
            percent={add.isPending ? percent : undefined}
          />
        </div>
      )}
    </Panel>
  )
}
