import { vi } from 'vitest'

// Files share a process, whose start costs more than most of them; what modules keep (the state of the page, who is
// mocked) they do not share.
vi.resetModules()
