import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useVoice } from '../../voice.tsx'
import { buttons, hints } from '../../words/common.ts'
import type { Option } from '../form/choice-fields.tsx'
import type { TableQuery } from './table-query.ts'

export type Filter = { readonly name: string; readonly label: string; readonly options: readonly Option<string>[] }

type Props = {
  searchLabel: string | undefined
  filters: readonly Filter[]
  value: TableQuery
  onChange: (next: TableQuery) => void
}

/** Every change begins again at the first page: a page mark belongs to the list it was given for. */
export function TableFilters({ searchLabel, filters, value, onChange }: Props) {
  const { t } = useVoice()
  const narrow = (name: string, chosen: string) =>
    onChange({ ...value, cursor: undefined, [name]: chosen === '' ? undefined : chosen })
  return (
    <div className="table-filters no-print">
      {filters.map(({ name, label, options }) => (
        <label key={name}>
          <span>{label}</span>
          <select className="input" value={value[name] ?? ''} onChange={(event) => narrow(name, event.target.value)}>
            <option value="">{t(hints.all)}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {searchLabel !== undefined && (
        <Search key={value['q'] ?? ''} label={searchLabel} asked={value['q'] ?? ''} onSearch={(q) => narrow('q', q)} />
      )}
    </div>
  )
}

function Search({ label, asked, onSearch }: { label: string; asked: string; onSearch: (q: string) => void }) {
  const { t } = useVoice()
  const [typed, setTyped] = useState(asked)
  const search = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  return (
    <form className="table-search" onSubmit={search}>
      <label>
        <span>{label}</span>
        <input className="input" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Button htmlType="submit">{t(buttons.search)}</Button>
    </form>
  )
}
