import { useEnterToNext, useShortcuts, type FormKeyProps, type FormKeys } from '../../ui/keys.ts'

/**
 * Keys of a form that is a whole screen: saving and closing also work while no field has the focus. Keys pressed in a
 * dialog that a field has opened are the dialog's own, although React hands them to the form around it as well.
 */
export function useFormKeys(keys: Required<FormKeys>): FormKeyProps {
  const { save, saveAndStay, close } = keys
  useShortcuts({ 'ctrl+enter': save, 'ctrl+s': saveAndStay, escape: close })
  const { onKeyDownCapture } = useEnterToNext(keys)
  return {
    onKeyDownCapture: (event) => {
      if (event.target instanceof Node && event.currentTarget.contains(event.target)) onKeyDownCapture(event)
    },
  }
}
