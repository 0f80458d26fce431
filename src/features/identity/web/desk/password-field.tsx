import { TextField } from '../../../../ui/desk/form/text-field.tsx'

type Props = {
  name?: string
  label: string
  hint?: string | undefined
  value: string
  onChange: (value: string) => void
  /** One that is only being chosen: the browser offers to make it up, not the old one. */
  isNew?: boolean
}

export const PasswordField = ({ name = 'password', isNew = false, ...field }: Props) => (
  <TextField {...field} name={name} type="password" required autoComplete={isNew ? 'new-password' : 'current-password'} />
)
