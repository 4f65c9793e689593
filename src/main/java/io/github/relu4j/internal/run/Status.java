package io.github.relu4j.internal.run;

/**
 * What runs, and why: the text behind {@code Acceleration}.
 *
 * @param inVectors whether it is explicit SIMD code
 * @param lanes floats a vector, 1 in plain Java
 * @param reason why, for users
 * @param advice what would be faster, or an empty text
 */
public record Status(boolean inVectors, int lanes, String reason, String advice) {

  static Status scalar(String reason, String advice) {
    return new Status(false, 1, reason, advice);
  }

  static Status vector(int lanes, String reason) {
    return new Status(true, lanes, reason, "");
  }

  /** The same, with something before its reason. */
  Status because(String before) {
    return new Status(inVectors, lanes, before + reason, advice);
  }

  /** One line for a log. */
  @Override
  public String toString() {
    String path = inVectors ? "vector path, " + lanes + " lanes: " : "scalar path: ";
    return path + reason + (advice.isEmpty() ? "" : "; " + advice);
  }
}
