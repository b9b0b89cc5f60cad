import { contactPoint, type Draft, emptyDraft } from '../../utils/lead/draft.ts';
import { captureId } from './capture.ts';

/** E-mails or phones for work. */
export const points = (...values: string[]) => values.map((value) => contactPoint(value));

const page = { title: 'Our team', url: 'https://firm.example/team' };

/** A filled form that can be sent as it is. */
export function draft(change: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft({ id: captureId(1), page, selection: 'Met at the fair' }),
    name: 'Jane Roe',
    emails: points('jane@firm.example'),
    phones: points('+44 20 7946 0958'),
    jobTitle: 'Head of Purchasing',
    profileUrl: 'https://people.example/jane',
    location: 'London',
    organizationName: 'Firm Ltd',
    website: 'https://firm.example',
    amount: '1,500',
    ...change,
  };
}
