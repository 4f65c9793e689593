package io.github.relu4j.benchmarks.engine;

/** A program that opens an engine and prints its version, or why it is absent. */
final class OpenEngine {

  private OpenEngine() {}

  public static void main(String[] arguments) {
    try (Engine engine = Engines.open(arguments[0])) {
      System.out.println(engine.version());
    } catch (EngineAbsentException e) {
      System.out.println(e.getMessage());
    }
  }
}
