import type { Placed, Turn } from './applicant.ts';

/** @returns why someone has this place, in plain Dutch */
export function whyPlaced(choice: Placed['choice'], oversubscribed: boolean): string {
  if (choice === 'first')
    return oversubscribed
      ? 'U bent geplaatst bij uw eerste keus.'
      : 'Er was plaats voor iedereen. U bent geplaatst bij uw eerste keus.';
  if (choice === 'second')
    return 'U bent geplaatst bij uw tweede keus. Zo konden meer gemeenten meedoen, of kwamen er per opgave meer verschillende gemeenten.';
  return 'U houdt de plaats die u had.';
}

const REASONS: Record<Turn, string> = {
  gemeente:
    'Er waren te weinig plaatsen voor alle gemeenten. Het lot besliste. Gemeenten zonder plaats zijn als eerste aan de beurt.',
  opgave:
    'Iedere gemeente krijgt eerst minimaal 1 plaats. Uw gemeente heeft er al een of staat hoger op de wachtlijst.',
  meer: 'Uw gemeente heeft bij deze opgave al iemand, of die staat hoger op de wachtlijst. Andere gemeenten gaan dan voor.',
};

/** @returns why someone waits at this position, in plain Dutch */
export function whyWaiting(position: number, turn: Turn): string {
  return `U staat op plaats ${position} van de wachtlijst. ${REASONS[turn]}`;
}
