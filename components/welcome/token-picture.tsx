import { t } from '../text.ts';

/** Pipedrive calls it so in every language. */
const apiTab = 'API';

/** Drawn, not photographed: where the token stands in Pipedrive, in the order of the clicks. Decoration for who reads the path. */
export function TokenPicture() {
  return (
    <svg class="token-picture" viewBox="0 0 560 216" role="img" aria-label={t('connect_where')}>
      <rect class="window" x="1" y="1" width="558" height="214" rx="8" />
      <path class="line" d="M1 40h558" />
      <circle class="quiet" cx="24" cy="20.500" r="8" />
      <rect class="quiet" x="44" y="13" width="200" height="15" rx="7" />
      <circle class="face" cx="532" cy="20.500" r="12" />
      <circle class="on-face" cx="532" cy="17" r="4" />
      <path class="on-face" d="M524 27a8 6 0 0 1 16 0z" />
      <Mark number="1" x={504} y={20.5} />

      <rect class="window" x="372" y="48" width="172" height="104" rx="6" />
      <rect class="quiet" x="388" y="62" width="84" height="9" rx="4" />
      <rect class="chosen" x="380" y="82" width="156" height="28" rx="4" />
      <text x="388" y="101">
        {t('welcome_picturePreferences')}
      </text>
      <rect class="quiet" x="388" y="124" width="104" height="9" rx="4" />
      <Mark number="2" x={360} y={96} />

      <rect class="quiet" x="24" y="62" width="64" height="9" rx="4" />
      <rect class="quiet" x="104" y="62" width="64" height="9" rx="4" />
      <text x="190" y="71">
        {apiTab}
      </text>
      <path class="under" d="M186 80h32" />
      <path class="line" d="M24 80h300" />
      <Mark number="3" x={238} y={66} />

      <text class="small" x="24" y="118">
        {t('connect_token')}
      </text>
      <rect class="box" x="24" y="128" width="260" height="34" rx="4" />
      <text class="dots" x="36" y="150">
        ••••••••••••••••••••••••
      </text>
      <Mark number="4" x={304} y={145} />
    </svg>
  );
}

function Mark({ number, x, y }: { number: string; x: number; y: number }) {
  return (
    <g class="mark">
      <circle cx={x} cy={y} r="11" />
      <text x={x} y={y + 4.5}>
        {number}
      </text>
    </g>
  );
}
