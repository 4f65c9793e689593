package io.github.relu4j.monitor;

/** Whether a unit learns. */
public enum UnitState {

  /**
   * f' was 0 in every observed sample: no gradient passed, so the unit's own weights did not
   * change, and only a change in the layers before it can wake it up.
   */
  DEAD,

  /** |f'| was under the threshold in every observed sample, though not always 0. */
  SATURATED,

  /** In some sample it was not, or f' was NaN. */
  ACTIVE,

  /** No sample was observed. */
  UNKNOWN
}
