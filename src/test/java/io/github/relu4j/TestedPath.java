package io.github.relu4j;

/** The path that the build says this run of the suite is to test: SCALAR or VECTOR. */
final class TestedPath {

  private TestedPath() {}

  static String name() {
    return System.getProperty("relu4j.test.path", "SCALAR");
  }

  static boolean isVector() {
    return name().equals("VECTOR");
  }
}
