import type { Migration } from 'kysely/migration'
import * as m0001 from './0001_codes.ts'
import * as m0002 from './0002_store.ts'
import * as m0003 from './0003_units_and_unions.ts'
import * as m0004 from './0004_people.ts'
import * as m0005 from './0005_import.ts'
import * as m0006 from './0006_paper.ts'
import * as m0007 from './0007_lighter_imports.ts'
import * as m0008 from './0008_log_index.ts'
import * as m0009 from './0009_attachments.ts'
import * as m0010 from './0010_hardship.ts'
import * as m0011 from './0011_aid.ts'
import * as m0012 from './0012_templates.ts'
import * as m0013 from './0013_labour.ts'
import * as m0014 from './0014_survey_closing.ts'
import * as m0015 from './0015_relatives.ts'
import * as m0016 from './0016_quicker_file_lists.ts'
import * as m0017 from './0017_packages.ts'
import * as m0018 from './0018_whose_paper.ts'
import * as m0019 from './0019_county.ts'
import * as m0020 from './0020_labour_papers.ts'
import * as m0021 from './0021_quicker_labour_lists.ts'
import * as m0022 from './0022_words_of_the_county.ts'
import * as m0023 from './0023_refused_files.ts'

/** In order; imported one by one because a folder cannot be scanned inside the packed program. */
export const migrations: Record<string, Migration> = {
  '0001_codes': m0001,
  '0002_store': m0002,
  '0003_units_and_unions': m0003,
  '0004_people': m0004,
  '0005_import': m0005,
  '0006_paper': m0006,
  '0007_lighter_imports': m0007,
  '0008_log_index': m0008,
  '0009_attachments': m0009,
  '0010_hardship': m0010,
  '0011_aid': m0011,
  '0012_templates': m0012,
  '0013_labour': m0013,
  '0014_survey_closing': m0014,
  '0015_relatives': m0015,
  '0016_quicker_file_lists': m0016,
  '0017_packages': m0017,
  '0018_whose_paper': m0018,
  '0019_county': m0019,
  '0020_labour_papers': m0020,
  '0021_quicker_labour_lists': m0021,
  '0022_words_of_the_county': m0022,
  '0023_refused_files': m0023,
}
