import { useState } from 'react'
import { SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { Field } from '../../../../../ui/desk/form/field.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { areaLevels, areaWords } from '../../../../../ui/words/areas.ts'
import { buttons } from '../../../../../ui/words/common.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { useAreas } from '../../areas-api.ts'

type Props = { area: string | undefined; areaName: string; onChange: (area: string, areaName: string) => void }

/** The community, found level by level: places of one name are told apart by what they lie in. */
export function AreaField({ area, areaName, onChange }: Props) {
  const { t } = useVoice()
  const [isChanging, setChanging] = useState(area === undefined)
  if (!isChanging && area !== undefined)
    return (
      <Field name="area" label={t(lotFields.area)} required>
        {(ties) => (
          <p id={ties.id}>
            {areaName}{' '}
            <button type="button" className="link" onClick={() => setChanging(true)}>
              {t(buttons.edit)}
            </button>
          </p>
        )}
      </Field>
    )
  return (
    <>
      <Level depth={0} under={undefined} onChoose={onChange} />
      {areaName !== '' && <p className="quiet">{areaName}</p>}
    </>
  )
}

type LevelProps = { depth: number; under: string | undefined; onChoose: (area: string, areaName: string) => void }

function Level({ depth, under, onChoose }: LevelProps) {
  const { t } = useVoice()
  const [chosen, setChosen] = useState<string>()
  const areas = useAreas(under)
  const items = areas.data?.items ?? []
  const level = items[0]?.level
  if (level === undefined) return null
  const choose = (code: string | undefined) => {
    setChosen(code)
    const item = items.find((one) => one.code === code)
    if (item !== undefined) onChoose(item.code, item.name)
  }
  return (
    <>
      <SelectField
        name={depth === 0 ? 'area' : `area-${depth}`}
        label={depth === 0 ? `${t(lotFields.area)}：${t(areaLevels[level])}` : t(areaLevels[level])}
        hint={t(areaWords.within, { parent: areas.data?.within.name ?? '' })}
        required={depth === 0}
        value={chosen}
        onChange={choose}
        options={items.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {chosen !== undefined && level !== 'village' && <Level key={chosen} depth={depth + 1} under={chosen} onChoose={onChoose} />}
    </>
  )
}
