/** How much work a query takes. */

const MOST_STEPS = 20e6; // in which the doubtful ways must be found: some tenths of a second

/** How many steps have been taken for a query. What is doubtful is given up when there are too many. */
export class Steps {
  taken = 0;

  /** Whether there is room for so many more. @param {number} amount */
  take(amount) {
    this.taken += amount;
    return this.taken <= MOST_STEPS;
  }
}
