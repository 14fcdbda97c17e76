/** A picture that shows what it showed and says nothing else. */
export interface Cleaned {
  readonly bytes: Buffer
  /** As stored, before it is turned upright. */
  readonly width: number
  readonly height: number
}
