package io.github.relu4j.internal.formula;

/**
 * A function that C2 of JDK 17 inlines, compiled and kept in registers in most runs, and boxed in
 * one of five to eight on a busy machine. There the plain Java form, which takes up to 2.5 times
 * the time, takes its place; the bits are the same. Or one that is slower there than what takes its
 * place.
 */
public interface NeedsLaterCompiler {

  /** The first JDK of which it is known that it does not box: 17 and 25 are what we test on. */
  int FIRST = 25;

  /**
   * Whether this JDK is too old for a function.
   *
   * @param function any function
   * @return true if it needs a later one
   */
  static boolean refuses(Object function) {
    return function instanceof NeedsLaterCompiler && Runtime.version().feature() < FIRST;
  }
}
