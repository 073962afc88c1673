/** Numbered values of one list after those of another: those of list `n` are from `starts[n]` up to `starts[n + 1]`. */
export interface NumberLists {
  starts: Int32Array;
  numbers: Int32Array;
  values: Float32Array;
}

/**
 * @param count how many lists there are
 * @param fill hands over the numbers and values of one list, in their order
 */
export function listsOf(
  count: number,
  fill: (list: number, add: (number: number, value: number) => void) => void,
): NumberLists {
  const starts = new Int32Array(count + 1);
  const numbers: number[] = [];
  const values: number[] = [];
  const add = (number: number, value: number) => {
    numbers.push(number);
    values.push(value);
  };
  for (let list = 0; list < count; list++) {
    fill(list, add);
    starts[list + 1] = numbers.length;
  }
  return { starts, numbers: Int32Array.from(numbers), values: Float32Array.from(values) };
}
