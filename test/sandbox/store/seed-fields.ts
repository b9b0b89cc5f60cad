import type { Field, FieldOwner, FieldType } from './records.ts';

/** A custom field's code is 40 hex digits, different in every company; here they only have to differ from each other. */
export function customFieldCode(position: number): string {
  return position.toString(16).padStart(4, '0').repeat(10);
}

function builtIn(code: string, name: string, type: FieldType): Field {
  return { code, name, type, options: null, isCustom: false };
}

function custom(position: number, name: string, type: FieldType, optionLabels?: string[]): Field {
  const options = optionLabels?.map((label, index) => ({ id: position * 10 + index, label })) ?? null;
  return { code: customFieldCode(position), name, type, options, isCustom: true };
}

const channels = ['Website', 'Trade fair', 'Recommendation', 'Cold call'];

/** One custom field of every type: leads inherit the custom fields of deals. */
function dealFields(): Field[] {
  return [
    builtIn('title', 'Title', 'varchar'),
    builtIn('value', 'Value', 'monetary'),
    builtIn('expected_close_date', 'Expected close date', 'date'),
    {
      ...builtIn('channel', 'Source channel', 'enum'),
      options: channels.map((label, index) => ({ id: index + 1, label })),
    },
    builtIn('channel_id', 'Source channel ID', 'varchar'),
    custom(0xd01, 'Campaign', 'varchar'),
    custom(0xd02, 'Product interest', 'varchar_auto'),
    custom(0xd03, 'Background', 'text'),
    custom(0xd04, 'Switchboard', 'phone'),
    custom(0xd05, 'Seats', 'double'),
    custom(0xd06, 'Budget', 'monetary'),
    custom(0xd07, 'Urgency', 'enum', ['Low', 'Normal', 'High']),
    custom(0xd08, 'Interests', 'set', ['Hardware', 'Software', 'Training']),
    custom(0xd09, 'Presales contact', 'user'),
    custom(0xd0a, 'Reseller', 'org'),
    custom(0xd0b, 'Recommended by', 'people'),
    custom(0xd0c, 'Next trade fair', 'date'),
    custom(0xd0d, 'Project period', 'daterange'),
    custom(0xd0e, 'Best time to call', 'time'),
    custom(0xd0f, 'Office hours', 'timerange'),
    custom(0xd10, 'Site', 'address'),
  ];
}

function personFields(): Field[] {
  return [
    builtIn('name', 'Name', 'varchar'),
    builtIn('emails', 'Email', 'varchar'),
    builtIn('phones', 'Phone', 'phone'),
    builtIn('org_id', 'Organization', 'org'),
    custom(0xa01, 'LinkedIn profile', 'varchar'),
    custom(0xa02, 'Met at', 'enum', ['Trade fair', 'Online', 'Introduction']),
  ];
}

function organizationFields(): Field[] {
  return [
    builtIn('name', 'Name', 'varchar'),
    builtIn('address', 'Address', 'address'),
    custom(0xb01, 'Customer number', 'varchar'),
    custom(0xb02, 'Employees on site', 'double'),
  ];
}

/** The fields that come and go with Contact Sync and with company data. */
export const contactSyncFields: Field[] = [
  builtIn('job_title', 'Job title', 'varchar'),
  builtIn('notes', 'Notes', 'text'),
  builtIn('birthday', 'Birthday', 'date'),
  builtIn('im', 'Instant messenger', 'varchar'),
  builtIn('postal_address', 'Postal address', 'address'),
];

export const companyDataFields: Field[] = [
  builtIn('website', 'Website', 'varchar'),
  builtIn('linkedin', 'LinkedIn profile', 'varchar'),
  builtIn('industry', 'Industry', 'int'),
  builtIn('annual_revenue', 'Annual revenue', 'int'),
  builtIn('employee_count', 'Number of employees', 'int'),
];

export function seedFields(): Record<FieldOwner, Field[]> {
  return { deal: dealFields(), person: personFields(), organization: organizationFields() };
}
