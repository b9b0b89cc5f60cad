import type { Endpoints } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import type { User } from '../store/records.ts';
import { company } from '../store/seed.ts';
import { success } from './answers.ts';

export const userEndpoints: Endpoints = {
  'v1 get /users/me': (request) => success({ ...userAnswer(request.user, request.user), ...companyAnswer }),
  'v1 get /users': (request, world) => success(world.store.users.map((user) => userAnswer(user, request.user))),
};

const companyAnswer = {
  company_id: company.id,
  company_name: company.name,
  company_domain: company.domain,
  company_country: company.country,
  company_industry: 'IT Services',
  language: { language_code: 'en', country_code: 'US' },
};

function userAnswer(user: User, asking: User): JsonRecord {
  return {
    id: user.id,
    name: user.name,
    default_currency: company.defaultCurrency,
    locale: 'en_US',
    lang: 1,
    email: user.email,
    phone: null,
    activated: true,
    last_login: '2026-11-20 08:00:00',
    created: '2026-01-05 09:00:00',
    modified: '2026-11-20 08:00:00',
    has_created_company: user.isAdmin,
    access: [
      { app: 'sales', admin: user.isAdmin, permission_set_id: '4d5e8c2a-6a2f-4a53-9d5e-1f0b6d3c7a11' },
      { app: 'global', admin: user.isAdmin, permission_set_id: '7a1b9c3d-2e4f-4b6a-8c7d-9e0f1a2b3c44' },
    ],
    active_flag: true,
    timezone_name: 'Europe/Tallinn',
    timezone_offset: '+02:00',
    role_id: 1,
    icon_url: null,
    is_you: user.id === asking.id,
    is_deleted: false,
  };
}
