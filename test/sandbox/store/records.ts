/** What the sandbox remembers, in its own words; `v1` and `v2` turn it into what each API version says. */

/** Values are kept in the shape that v2 uses, the richer of the two. */
export type CustomValue = string | number | number[] | CompoundValue;

export interface CompoundValue {
  value: string | number;
  currency?: string | undefined;
  until?: string | undefined;
  timezone_name?: string | undefined;
}

export type CustomValues = Record<string, CustomValue>;

export interface ContactPoint {
  value: string;
  primary: boolean;
  label: string;
}

export type Visibility = 1 | 3 | 5 | 7;

export interface User {
  id: number;
  name: string;
  email: string;
  isAdmin: boolean;
}

interface Timed {
  createdAt: number;
  updatedAt: number;
}

export interface Person extends Timed {
  id: number;
  name: string;
  ownerId: number;
  organizationId: number | null;
  emails: ContactPoint[];
  phones: ContactPoint[];
  labelIds: number[];
  visibleTo: Visibility;
  isDeleted: boolean;
  customValues: CustomValues;
  /** `job_title`, `notes`, `birthday`, `im`, `postal_address`: only with Contact Sync. */
  contactSyncValues: Record<string, unknown>;
}

export interface Organization extends Timed {
  id: number;
  name: string;
  ownerId: number;
  address: CompoundValue | null;
  labelIds: number[];
  visibleTo: Visibility;
  isDeleted: boolean;
  customValues: CustomValues;
  /** `website`, `linkedin`, `industry`, `annual_revenue`, `employee_count`: only with company data. */
  companyValues: Record<string, string | number | null>;
}

export interface Lead extends Timed {
  id: string;
  title: string;
  ownerId: number;
  creatorId: number;
  labelIds: string[];
  personId: number | null;
  organizationId: number | null;
  originId: string | null;
  channel: number | null;
  channelId: string | null;
  isArchived: boolean;
  wasSeen: boolean;
  value: { amount: number; currency: string } | null;
  expectedCloseDate: string | null;
  visibleTo: '1' | '3' | '5' | '7';
  customValues: CustomValues;
}

export interface Note extends Timed {
  id: number;
  content: string;
  userId: number;
  leadId: string | null;
  personId: number | null;
  organizationId: number | null;
  dealId: number | null;
  isPinnedToLead: boolean;
  isPinnedToPerson: boolean;
  isPinnedToOrganization: boolean;
}

export const labelColors = [
  'blue',
  'brown',
  'dark-gray',
  'gray',
  'green',
  'orange',
  'pink',
  'purple',
  'red',
  'yellow',
] as const;

export interface LeadLabel extends Timed {
  id: string;
  name: string;
  color: (typeof labelColors)[number];
}

export interface Currency {
  id: number;
  code: string;
  name: string;
  decimalPoints: number;
  symbol: string;
}

/** The types a custom field can have, and `int` and `picture` for built-in ones. */
export type FieldType =
  | 'int'
  | 'varchar'
  | 'varchar_auto'
  | 'text'
  | 'phone'
  | 'double'
  | 'monetary'
  | 'enum'
  | 'set'
  | 'user'
  | 'org'
  | 'people'
  | 'date'
  | 'daterange'
  | 'time'
  | 'timerange'
  | 'address';

export interface FieldOption {
  id: number;
  label: string;
}

export interface Field {
  name: string;
  code: string;
  type: FieldType;
  options: FieldOption[] | null;
  isCustom: boolean;
  /** What Pipedrive's own form demands: everywhere where no stage and no status is named. The API doesn't. */
  required?: { stageIds: number[]; statuses: Record<string, ('won' | 'lost')[]> };
}

export type FieldOwner = 'deal' | 'person' | 'organization';
