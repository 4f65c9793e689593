package io.github.relu4j.examples.claims;

/** What kind of number an outcome is, and so how its axis is drawn. */
public enum Scale {

  /** One number divided by another: a logarithmic axis. */
  RATIO,

  /** One number minus another, or any other number: a linear axis. */
  DIFFERENCE,

  /** From 0 to 1, or a difference of two of those: a linear axis in percent. */
  SHARE
}
