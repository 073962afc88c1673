/** Today in the try-out, the terminal and `ask`: the Tuesday after the letter on the start day, registration is open. */
export const TRYOUT_DAY = '2018-03-20';
