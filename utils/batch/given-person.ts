import { csvLimits } from '../csv/limits.ts';
import type { ContactPoint } from '../lead/draft.ts';

/** Most people in one batch. */
export const peopleMaxCount = csvLimits.rows;

/** A person as a file or a text gives them: the raw text of each field. */
export interface GivenPerson {
  /** Where in the file, as an editor counts lines; for cards, which one. */
  line: number;
  name: string;
  emails: ContactPoint[];
  phones: ContactPoint[];
  jobTitle: string;
  organizationName: string;
  website: string;
  profileUrl: string;
  location: string;
  title: string;
  amount: string;
  currency: string;
  note: string;
}

export const nobody: Omit<GivenPerson, 'line'> = {
  name: '',
  emails: [],
  phones: [],
  jobTitle: '',
  organizationName: '',
  website: '',
  profileUrl: '',
  location: '',
  title: '',
  amount: '',
  currency: '',
  note: '',
};
