import { Plus } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import type { Preset } from '../../utils/settings/presets.ts';
import { t } from '../text.ts';
import { PresetCard } from './preset-card.tsx';
import type { OptionsPart } from './standing-choices-form.tsx';

interface Props extends OptionsPart {
  /** The user's own presets; those of their organization come before. */
  own: Preset[];
  onLabelMade: (label: LeadLabel) => void;
}

/** What leads from certain sites begin with. */
export function PresetsForm({ account, directory, policy, own, onChange, onLabelMade }: Props) {
  const [added, setAdded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const change = (changed: (before: Preset[]) => Preset[]) =>
    onChange((before) => ({ presets: changed(before.presets) }));
  useEffect(() => {
    if (added) list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
  }, [added]);
  return (
    <section class="stack options-form">
      <h2>{t('options_presets')}</h2>
      <p class="quiet-text">{t('options_presetsHelp')}</p>
      {policy.presets.length > 0 && (
        <fieldset class="set-by-organization" disabled>
          <p>{t('options_presetsOfOrganization')}</p>
          <ul class="stack presets">
            {policy.presets.map((preset, index) => (
              <PresetCard key={index} preset={preset} account={account} directory={directory} />
            ))}
          </ul>
        </fieldset>
      )}
      <ul class="stack presets" ref={list}>
        {own.map((preset, index) => (
          <PresetCard
            key={index}
            preset={preset}
            account={account}
            directory={directory}
            onChange={(changed) => change((before) => before.with(index, changed))}
            onRemove={() => change((before) => before.toSpliced(index, 1))}
            onMoveUp={
              index > 0
                ? () => change((before) => before.toSpliced(index, 1).toSpliced(index - 1, 0, preset))
                : undefined
            }
            onLabelMade={onLabelMade}
          />
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            setAdded(true);
            change((before) => [...before, { site: '', choices: {} }]);
          }}
        >
          <Plus size={14} aria-hidden="true" /> {t('options_presetAdd')}
        </button>
      </div>
    </section>
  );
}
