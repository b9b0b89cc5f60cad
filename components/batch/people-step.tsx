import { useEffect, useMemo } from 'preact/hooks';
import { createReviewer, type ReviewedRow } from '../../utils/batch/review.ts';
import { type AccountOffer, currencyOf } from '../capture/account-offer.ts';
import { surroundingsFrom } from '../capture/surroundings.ts';
import { useOffer, useStateOf } from '../capture/use-session.ts';
import { Notice } from '../notice.tsx';
import { countOf, t } from '../text.ts';
import { duplicateWords, knownWords, rowNumber } from './batch-words.ts';
import { CheckLine } from './check-line.tsx';
import { CellHeads, isShared, PersonRow } from './person-row.tsx';
import type { BatchSession, BatchStep } from './session.ts';
import { SharedFields } from './shared-fields.tsx';

interface Props {
  session: BatchSession;
  step: BatchStep & { name: 'people' };
  accountOffer: AccountOffer;
}

/** Who becomes a lead, each with what is wrong or double, and what all have in common. */
export function PeopleStep({ session, step, accountOffer }: Props) {
  const { rows, shared } = session.state;
  const offer = useOffer(accountOffer);
  const review = useMemo(
    () => createReviewer(shared, surroundingsFrom(offer)),
    [shared.choices, shared.customFields, offer],
  );
  useStateOf(session.check);
  const reviewed = review(rows, session.check.matchOf);
  const chosen = reviewed.filter(({ isChosen }) => isChosen);
  const wrongCount = chosen.filter(({ problems }) => problems.some((problem) => !isShared(problem))).length;
  const sharedProblems = chosen[0]?.problems.filter(isShared) ?? [];
  useEffect(() => {
    if (step.refusals > 0) focusFirstProblem();
  }, [step.refusals]);
  return (
    // Not a form: Enter in one of its many fields would send them all.
    <div class="stack">
      <SharedFields
        shared={shared}
        hasPage={rows.some(({ draft }) => draft.page !== null)}
        problems={sharedProblems}
        offer={offer}
        onChange={(change) => session.share(change)}
        onLabelMade={(label) => accountOffer.addLabel(label)}
      />
      <PeopleHead session={session} reviewed={reviewed} chosenCount={chosen.length} />
      <CheckLine check={session.check} rows={reviewed.filter(isAskedFor).map(({ row }) => row)} />
      <CellHeads />
      <ul class="people">
        {reviewed.map(({ row, problems, duplicate, inPipedrive, isChosen }, index) => (
          <PersonRow
            key={row.draft.id}
            index={index}
            number={rowNumber(rows, index)}
            row={row}
            problems={problems}
            known={knownWords(duplicate && duplicateWords(duplicate, rows), inPipedrive)}
            isChosen={isChosen}
            usualCurrency={currencyOf(offer)}
            onEdit={session.editRow}
            onWant={session.wantRow}
          />
        ))}
      </ul>
      <div class="batch-footer stack">
        {step.isUnstored && <Notice kind="danger">{t('batch_unstored')}</Notice>}
        {wrongCount + sharedProblems.length > 0 && (
          <Notice kind="danger">
            <span class="row spread">
              <span>
                {step.refusals > 0 && t('batch_refused')} {sharedProblems.length > 0 && t('batch_sharedToMend')}{' '}
                {wrongCount > 0 && countOf('batch_toMend', wrongCount)}
              </span>
              <button type="button" class="button" onClick={focusFirstProblem}>
                {t('batch_showFirst')}
              </button>
            </span>
          </Notice>
        )}
        <div class="row">
          <button type="button" class="button primary" disabled={chosen.length === 0} onClick={() => session.submit()}>
            {countOf('batch_create', chosen.length)}
          </button>
          <button type="button" class="button" onClick={() => confirm(t('batch_startOverAsk')) && session.startOver()}>
            {t('batch_startOver')}
          </button>
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  session: BatchSession;
  reviewed: ReviewedRow[];
  chosenCount: number;
}

/** How many there are, how many of them are double, and a way to choose all or none. */
function PeopleHead({ session, reviewed, chosenCount }: HeadProps) {
  const doubleCount = reviewed.filter(({ duplicate }) => duplicate !== undefined).length;
  const isAll = chosenCount === reviewed.length;
  return (
    <div class="row spread">
      <h2>{t('batch_people')}</h2>
      <span class="quiet-text" role="status">
        {t('batch_chosen', chosenCount, reviewed.length)} {doubleCount > 0 && countOf('batch_duplicates', doubleCount)}
      </span>
      <button type="button" class="button quiet" onClick={() => session.wantAll(!isAll)}>
        {t(isAll ? 'batch_chooseNone' : 'batch_chooseAll')}
      </button>
    </div>
  );
}

/** Who would become a lead if Pipedrive knew nobody. */
const isAskedFor = ({ isChosen, inPipedrive }: ReviewedRow) => isChosen || inPipedrive !== undefined;

const focusFirstProblem = () =>
  document.querySelector<HTMLElement>(':is(.shared, .person.chosen) [aria-invalid="true"]')?.focus();
