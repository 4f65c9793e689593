package io.github.relu4j.monitor;

/** Whether a unit learns. */
public enum UnitState {

  /**
   * f' was 0 in every observed sample: no gradient passes, so the unit cannot recover by itself.
   */
  DEAD,

  /** |f'| was under the threshold in every observed sample, though not always 0. */
  SATURATED,

  /** In some sample it was not. */
  ACTIVE,

  /** No sample was observed. */
  UNKNOWN
}
