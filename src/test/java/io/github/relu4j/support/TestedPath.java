package io.github.relu4j.support;

/** The path that the build says this run of the suite is to test: SCALAR or VECTOR. */
public final class TestedPath {

  private TestedPath() {}

  public static String name() {
    return System.getProperty("relu4j.test.path", "SCALAR");
  }

  public static boolean isVector() {
    return name().equals("VECTOR");
  }
}
