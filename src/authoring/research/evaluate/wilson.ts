/**
 * A share with its uncertainty: `part` of `whole`, and the interval that holds the true share 19
 * times in 20.
 */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % point of the normal distribution, for a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * A share with the score interval of Wilson (J Am Stat Assoc 1927), which stays within 0..1 and
 * holds up for small numbers and for none or all. Of nothing, it is the whole range.
 */
export function shareOf(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, low: 0, high: 1 };
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  const centre = share + Z ** 2 / (2 * whole);
  const scale = 1 + Z ** 2 / whole;
  return {
    part,
    whole,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}
