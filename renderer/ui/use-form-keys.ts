import { useEnterToNext, useShortcuts, type FormKeyProps, type FormKeys } from './keys.ts'

/** Keys of a form that is a whole screen: saving and closing also work while no field has the focus. */
export function useFormKeys(keys: Required<FormKeys>): FormKeyProps {
  const { save, saveAndStay, close } = keys
  useShortcuts({ 'ctrl+enter': save, 'ctrl+s': saveAndStay, escape: close })
  return useEnterToNext(keys)
}
