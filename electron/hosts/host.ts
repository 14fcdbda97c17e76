import type { HostEvent } from '../../shared/bridge.ts'

/** End of the address of a page that takes the place of one that fell: it says so to the person. */
export const REOPENED = '#reopened'

export interface FileKind {
  /** Shown in the dialog: 电子表格. */
  label: string
  extensions: readonly string[]
}

/** A document or picture that the person is to look at; kept in memory, never on disk. */
export interface PreviewDocument {
  bytes: Uint8Array
  type: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** Read once and forgotten: for small pictures in a list, which are not to push out what is being looked at. */
  once?: boolean
}

/**
 * What a use case may ask of the machine around it. Files cross as paths that the person picked here; the renderer
 * can never name one. Every method resolves to null when the person closes the dialog.
 */
export interface Host {
  readonly name: 'electron' | 'chromium' | 'headless'
  pickOpenFile(kinds: readonly FileKind[]): Promise<string | null>
  pickSaveFile(suggestedName: string, kinds: readonly FileKind[]): Promise<string | null>
  pickFolder(): Promise<string | null>
  /** Opens a file the person has just saved with the program the system has for it, for example to print it. */
  openWithSystem(path: string): Promise<void>
  showInFolder(path: string): Promise<void>
  /** Whether a print dialog can open here: a screen without a window has none, and asking for it fells the page. */
  canPrint(): boolean
  /** Makes a document readable by the page under `/preview/<token>`; the newest few are kept. */
  offerPreview(token: string, document: PreviewDocument): void
  /** Tells the page that something happened: data of a feature changed, a job made progress, the store was locked. */
  announce(event: HostEvent): void
  quit(): void
}
