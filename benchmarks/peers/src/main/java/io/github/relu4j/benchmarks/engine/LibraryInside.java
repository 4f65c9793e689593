package io.github.relu4j.benchmarks.engine;

import java.util.Optional;

/**
 * This library at work in the memory of another engine.
 *
 * @param engine whose memory it is
 */
record LibraryInside(Engine engine) implements Engine {

  @Override
  public String name() {
    return "relu4j in " + engine.name();
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    return engine.prepareLibrary(work);
  }

  @Override
  public Tolerance tolerance(Work work) {
    return Relu4j.promised(work);
  }

  @Override
  public void close() {
    engine.close();
  }
}
